package dev.entrepot.web.shared.store;

import dev.entrepot.application.shared.StoreSettings;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link RoundsItsCurrency}. */
public final class RoundsItsCurrencyValidator implements ConstraintValidator<RoundsItsCurrency, StoreRequest> {

    @Override
    public boolean isValid(StoreRequest request, ConstraintValidatorContext context) {
        if (request.cashRounding() == null
                || request.currency() == null
                || StoreSettings.canRound(request.cashRounding(), request.currency())) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("cashRounding")
                .addConstraintViolation();
        return false;
    }
}
