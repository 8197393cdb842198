package dev.entrepot.web.pricing;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link PromotionShape}; what it finds stands beside the member that does not fit. */
public final class PromotionShapeValidator implements ConstraintValidator<PromotionShape, PromotionRequest> {

    @Override
    public boolean isValid(PromotionRequest request, ConstraintValidatorContext context) {
        if (request.validFrom() == null
                || request.validUntil() == null
                || request.validUntil().isAfter(request.validFrom())) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("A promotion ends after it begins.")
                .addPropertyNode("validUntil")
                .addConstraintViolation();
        return false;
    }
}
