package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link OneSize}. */
public final class OneSizeValidator implements ConstraintValidator<OneSize, BulkPriceRequest.AdjustmentRequest> {

    @Override
    public boolean isValid(BulkPriceRequest.AdjustmentRequest adjustment, ConstraintValidatorContext context) {
        Money amount = adjustment.amount();
        return (adjustment.percentage() == null) != (amount == null) && (amount == null || amount.isPositive());
    }
}
