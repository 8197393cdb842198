package dev.entrepot.web.pricing;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link KnownShippingMethod}. */
public final class KnownShippingMethodValidator implements ConstraintValidator<KnownShippingMethod, String> {

    @Override
    public boolean isValid(@Nullable String method, ConstraintValidatorContext context) {
        return method == null;
    }
}
