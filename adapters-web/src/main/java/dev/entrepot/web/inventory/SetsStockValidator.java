package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.StockChange;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link SetsStock}. */
public final class SetsStockValidator implements ConstraintValidator<SetsStock, StockReason> {

    @Override
    public boolean isValid(@Nullable StockReason reason, ConstraintValidatorContext context) {
        return reason == null || reason.kind().admits(new StockChange.To(0));
    }
}
