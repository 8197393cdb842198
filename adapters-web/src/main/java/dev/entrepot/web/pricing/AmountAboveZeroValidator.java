package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link AmountAboveZero}. */
public final class AmountAboveZeroValidator implements ConstraintValidator<AmountAboveZero, Money> {

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
        return value == null || value.isPositive();
    }
}
