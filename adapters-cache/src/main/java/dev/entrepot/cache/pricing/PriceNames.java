package dev.entrepot.cache.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Under what prices are remembered, and as what. The number changes when the shape of what is remembered does. */
final class PriceNames {

    private static final String SHAPE = "price1:";

    /** The name under which stands what is remembered of the rules as a whole. */
    static final String RULES = SHAPE + "rules";

    private static final String NO_PRICE = "-";
    private static final int PARTS = 4;

    private PriceNames() {}

    static String price(Currency currency, VariantId variant) {
        return SHAPE + currency.getCurrencyCode() + ":" + variant;
    }

    /** The version of the rules; then minor units, minor units crossed out or nothing, and list, or a dash for no price. */
    static String text(long version, @Nullable Price price) {
        return version + "|" + (price == null ? NO_PRICE : text(price));
    }

    private static String text(Price price) {
        String crossedOut =
                price.crossedOut().map(Money::minor).map(String::valueOf).orElse("");
        return price.unit().minor() + "|" + crossedOut + "|" + price.list();
    }

    /** What is remembered of the rules as a whole. */
    record Rules(long version, boolean taxIncluded) {

        String text() {
            return version + "|" + taxIncluded;
        }

        static Rules parse(String text) {
            String[] parts = text.split("\\|", 2);
            if (parts.length != 2 || !(parts[1].equals("true") || parts[1].equals("false"))) {
                throw new IllegalArgumentException("not a version and a truth value: " + text);
            }
            return new Rules(Long.parseLong(parts[0]), Boolean.parseBoolean(parts[1]));
        }
    }

    /**
     * What is remembered of a variant's price.
     *
     * @param version of the rules at which it was read
     * @param price none if it had none
     */
    record Priced(long version, @Nullable Price price) {

        static Priced parse(String text, Currency currency) {
            String[] parts = text.split("\\|", PARTS);
            if (parts.length == 2 && parts[1].equals(NO_PRICE)) {
                return new Priced(Long.parseLong(parts[0]), null);
            }
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("not a price: " + text);
            }
            Money unit = Money.ofMinor(Long.parseLong(parts[1]), currency);
            Money compareAt = parts[2].isEmpty() ? null : Money.ofMinor(Long.parseLong(parts[2]), currency);
            try {
                return new Priced(Long.parseLong(parts[0]), new Price(unit, compareAt, parts[3]));
            } catch (PricingRefusal.InvalidPrice e) {
                throw new IllegalArgumentException("not a price: " + text, e);
            }
        }
    }
}
