package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Money;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a variant costs.
 *
 * @param unit above zero; nothing on the list of gifts alone
 * @param compareAt the crossed-out price, above {@code unit} and of the same currency; none if nothing is crossed out
 * @param list the code of the list that it stands on
 */
public record Price(Money unit, @Nullable Money compareAt, String list) {

    /** The code of the list that holds each product's regular price. */
    public static final String BASE_LIST = "base";

    /** In place of a list's code, for what promotions give along: it stands on no list. No list can have this code. */
    public static final String GIFT = "_gift";

    /**
     * Checks the amounts.
     *
     * @throws PricingRefusal.InvalidPrice if the price is not above zero though it is no gift's, or the crossed-out price is not above it
     */
    public Price {
        if (list.equals(GIFT) ? !unit.isZero() : !unit.isPositive()) {
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

    /** What a gift costs: nothing. */
    public static Price ofGift(Currency currency) {
        return new Price(Money.zero(currency), null, GIFT);
    }

    /** Whether it is a gift's. */
    public boolean isGift() {
        return list.equals(GIFT);
    }

    /** The crossed-out price, if there is one. */
    public Optional<Money> crossedOut() {
        return Optional.ofNullable(compareAt);
    }
}
