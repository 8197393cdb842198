package dev.entrepot.web.pricing;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OneVariant}; what it finds stands beside {@code sku}. */
public final class OneVariantValidator implements ConstraintValidator<OneVariant, NamedVariant> {

    @Override
    public boolean isValid(NamedVariant named, ConstraintValidatorContext context) {
        if ((named.sku() == null) != (named.variantId() == null)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("sku")
                .addConstraintViolation();
        return false;
    }
}
