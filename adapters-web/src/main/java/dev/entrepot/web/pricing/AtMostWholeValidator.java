package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Percentage;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link AtMostWhole}. */
public final class AtMostWholeValidator implements ConstraintValidator<AtMostWhole, Percentage> {

    @Override
    public boolean isValid(@Nullable Percentage rate, ConstraintValidatorContext context) {
        return rate == null || rate.compareTo(Percentage.HUNDRED) <= 0;
    }
}
