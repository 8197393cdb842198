package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.StockItem;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@link FittingChanges}; what it finds stands beside each number. */
public final class FittingChangesValidator implements ConstraintValidator<FittingChanges, StockChangesRequest> {

    @Override
    public boolean isValid(StockChangesRequest request, ConstraintValidatorContext context) {
        if (request.items() == null) {
            return true;
        }
        boolean fits = true;
        List<StockChangesRequest.Item> items = request.items();
        for (int i = 0; i < items.size(); i++) {
            if (!fits(items.get(i), request.reason())) {
                fits = false;
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("items")
                        .addPropertyNode("by")
                        .inIterable()
                        .atIndex(i)
                        .addConstraintViolation();
            }
        }
        if (!fits) {
            context.disableDefaultConstraintViolation();
        }
        return fits;
    }

    /** What is out of bounds is told elsewhere. */
    private static boolean fits(StockChangesRequest.@Nullable Item item, @Nullable StockReason reason) {
        if (item == null) {
            return true;
        }
        Long by = item.by();
        Long onHand = item.onHand();
        if ((by == null) == (onHand == null)) {
            return false;
        }
        long units = by == null ? onHand : by;
        if (units > StockItem.MAX_ON_HAND || units < (by == null ? 0 : -StockItem.MAX_ON_HAND)) {
            return true;
        }
        return (by == null || by != 0) && (reason == null || reason.kind().admits(item.change()));
    }
}
