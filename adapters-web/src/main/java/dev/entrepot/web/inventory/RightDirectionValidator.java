package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.StockItem;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link RightDirection}; what it finds stands beside the number. */
public final class RightDirectionValidator implements ConstraintValidator<RightDirection, AdjustmentRequest> {

    @Override
    public boolean isValid(AdjustmentRequest request, ConstraintValidatorContext context) {
        if (request.by() == null || request.reason() == null) {
            return true;
        }
        if (request.by() < -StockItem.MAX_ON_HAND || request.by() > StockItem.MAX_ON_HAND) {
            return true;
        }
        boolean right = request.by() != 0 && request.reason().kind().admits(request.change());
        if (!right) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("by")
                    .addConstraintViolation();
        }
        return right;
    }
}
