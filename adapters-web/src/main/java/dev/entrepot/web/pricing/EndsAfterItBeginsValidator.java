package dev.entrepot.web.pricing;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link EndsAfterItBegins}; what it finds stands beside the end. */
public final class EndsAfterItBeginsValidator implements ConstraintValidator<EndsAfterItBegins, PriceListRequest> {

    @Override
    public boolean isValid(PriceListRequest request, ConstraintValidatorContext context) {
        if (request.validFrom() == null
                || request.validUntil() == null
                || request.validUntil().isAfter(request.validFrom())) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("validUntil")
                .addConstraintViolation();
        return false;
    }
}
