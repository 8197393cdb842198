package dev.entrepot.cache.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Money;
import java.util.Currency;
import java.util.Optional;

/** Under what prices are remembered, and as what. */
final class PriceNames {

    /** The name under which the present version of the pricing rules stands. */
    static final String RULES = "price1:rules";

    /** The text of no price. */
    static final String ABSENT = "-";

    private PriceNames() {}

    static String price(long version, Currency currency, VariantId variant) {
        return "price1:" + version + ":" + currency.getCurrencyCode() + ":" + variant;
    }

    /** A price as text: minor units, minor units crossed out or nothing, list. */
    static String text(Price price) {
        String crossedOut =
                price.crossedOut().map(Money::minor).map(String::valueOf).orElse("");
        return price.unit().minor() + "|" + crossedOut + "|" + price.list();
    }

    static Optional<Price> parse(String text, Currency currency) {
        if (text.equals(ABSENT)) {
            return Optional.empty();
        }
        String[] parts = text.split("\\|", 3);
        Money unit = Money.ofMinor(Long.parseLong(parts[0]), currency);
        Money compareAt = parts[1].isEmpty() ? null : Money.ofMinor(Long.parseLong(parts[1]), currency);
        return Optional.of(new Price(unit, compareAt, parts[2]));
    }

    /** What is remembered of the rules as a whole. */
    record Rules(long version, boolean taxIncluded) {

        String text() {
            return version + "|" + taxIncluded;
        }

        static Rules parse(String text) {
            String[] parts = text.split("\\|", 2);
            return new Rules(Long.parseLong(parts[0]), Boolean.parseBoolean(parts[1]));
        }
    }
}
