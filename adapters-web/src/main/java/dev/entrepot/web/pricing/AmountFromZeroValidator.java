package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link AmountFromZero}. */
public final class AmountFromZeroValidator implements ConstraintValidator<AmountFromZero, Money> {

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
        return value == null || !value.isNegative();
    }
}
