package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a variant costs.
 *
 * @param unit above zero
 * @param compareAt the crossed-out price, above {@code unit} and of the same currency; none if nothing is crossed out
 * @param list the code of the list that it stands on
 */
public record Price(Money unit, @Nullable Money compareAt, String list) {

    /** The code of the list that holds each product's regular price. */
    public static final String BASE_LIST = "base";

    /**
     * Checks the amounts.
     *
     * @throws PricingRefusal.InvalidPrice if the price is not above zero, or the crossed-out price is not above it
     */
    public Price {
        if (!unit.isPositive()) {
            throw new PricingRefusal.InvalidPrice("A price is above zero, not " + unit + ".");
        }
        if (compareAt != null && compareAt.compareTo(unit) <= 0) {
            throw new PricingRefusal.InvalidPrice(
                    "The crossed-out price (" + compareAt + ") must be above the price (" + unit + ").");
        }
    }

    /** A regular price with nothing crossed out. */
    public static Price base(Money unit) {
        return new Price(unit, null, BASE_LIST);
    }

    /** The crossed-out price, if there is one. */
    public Optional<Money> crossedOut() {
        return Optional.ofNullable(compareAt);
    }
}
