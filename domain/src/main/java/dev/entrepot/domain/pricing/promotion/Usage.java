package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was used of a promotion so far. Cancelled orders do not count.
 *
 * @param orders how many orders carry it
 * @param ordersOfCustomer how many of those are of the shopper who asks
 * @param given what it took off in all; none if nothing
 */
public record Usage(
        long orders, long ordersOfCustomer, @Nullable Money given) {

    /** It was never used. */
    public static final Usage NONE = new Usage(0, 0, null);

    /** It was used as often as these limits allow. */
    public static Usage exhausting(Limits limits) {
        return new Usage(Long.MAX_VALUE, Long.MAX_VALUE, limits.budget());
    }
}
