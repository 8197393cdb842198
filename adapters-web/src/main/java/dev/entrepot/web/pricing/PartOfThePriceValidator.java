package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Percentage;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PartOfThePrice}. */
public final class PartOfThePriceValidator implements ConstraintValidator<PartOfThePrice, Percentage> {

    @Override
    public boolean isValid(@Nullable Percentage value, ConstraintValidatorContext context) {
        return value == null || (!value.equals(Percentage.ZERO) && value.compareTo(Percentage.HUNDRED) <= 0);
    }
}
