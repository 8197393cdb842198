package dev.entrepot.cache.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceList;
import dev.entrepot.domain.pricing.pricelist.PriceListEntry;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Under what prices are remembered, and as what. The number changes when the shape of what is remembered does. */
final class PriceNames {

    private static final String SHAPE = "price2:";

    /** The name under which stands what is remembered of the rules as a whole. */
    static final String RULES = SHAPE + "rules";

    private static final String NO_PRICE = "-";

    /** Stands for what is not there. It is not what any other text looks like once it is encoded. */
    private static final String NONE = "!";

    private static final int REGULAR_PARTS = 3;
    private static final int PARTS = 11;

    private PriceNames() {}

    static String price(Currency currency, VariantId variant) {
        return SHAPE + currency.getCurrencyCode() + ":" + variant;
    }

    /** The version of the rules; then the prices of all lists, or a dash for no price. */
    static String text(PriceBook book, VariantId variant) {
        StringJoiner prices = new StringJoiner("|", book.version() + "|", "");
        prices.setEmptyValue(book.version() + "|" + NO_PRICE);
        for (PriceList list : book.lists()) {
            for (PriceTier tier : list.tiersOf(variant)) {
                prices.add(text(list, tier));
            }
        }
        return prices.toString();
    }

    /** Quantity, minor units, and minor units crossed out; of further lists also what they say. */
    private static String text(PriceList list, PriceTier tier) {
        StringJoiner parts = new StringJoiner(" ")
                .add(Integer.toString(tier.minQuantity()))
                .add(Long.toString(tier.price().unit().minor()))
                .add(tier.price()
                        .crossedOut()
                        .map(Money::minor)
                        .map(String::valueOf)
                        .orElse(NONE));
        if (!list.isBase()) {
            parts.add(list.code())
                    .add(Integer.toString(list.priority()))
                    .add(list.validity().start().map(Instant::toString).orElse(NONE))
                    .add(list.validity().end().map(Instant::toString).orElse(NONE))
                    .add(words(list.audience().groups()))
                    .add(words(list.audience().tiers()))
                    .add(words(list.audience().channels()))
                    .add(Boolean.toString(list.taxIncluded()));
        }
        return parts.toString();
    }

    private static String words(Set<String> words) {
        return words.isEmpty()
                ? NONE
                : words.stream()
                        .sorted()
                        .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(","));
    }

    /** What is remembered of the rules as a whole. */
    record Rules(long version, boolean taxIncluded) {

        String text() {
            return version + "|" + taxIncluded;
        }

        static Rules parse(String text) {
            String[] parts = text.split("\\|", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a version and a truth value: " + text);
            }
            return new Rules(Long.parseLong(parts[0]), truth(parts[1]));
        }
    }

    /**
     * What is remembered of a variant's prices.
     *
     * @param version of the rules at which they were read
     * @param entries none if it had none
     */
    record Priced(long version, List<PriceListEntry> entries) {

        /**
         * Reads it.
         *
         * @param base the terms of the list of regular prices
         */
        static Priced parse(String text, VariantId variant, PriceListTerms base) {
            String[] parts = text.split("\\|", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a version and prices: " + text);
            }
            long version = Long.parseLong(parts[0]);
            if (parts[1].equals(NO_PRICE)) {
                return new Priced(version, List.of());
            }
            try {
                return new Priced(
                        version,
                        Arrays.stream(parts[1].split("\\|", -1))
                                .map(entry -> entry(entry, variant, base))
                                .toList());
            } catch (PricingRefusal.InvalidPrice | DateTimeParseException e) {
                throw new IllegalArgumentException("not prices: " + text, e);
            }
        }

        private static PriceListEntry entry(String text, VariantId variant, PriceListTerms base) {
            String[] parts = text.split(" ", -1);
            if (parts.length != REGULAR_PARTS && parts.length != PARTS) {
                throw new IllegalArgumentException("not a price: " + text);
            }
            PriceListTerms list = parts.length == REGULAR_PARTS ? base : terms(parts, base.currency());
            Money unit = Money.ofMinor(Long.parseLong(parts[1]), base.currency());
            Money compareAt = parts[2].equals(NONE) ? null : Money.ofMinor(Long.parseLong(parts[2]), base.currency());
            Price price = new Price(unit, compareAt, list.code());
            return new PriceListEntry(list, variant, new PriceTier(Integer.parseInt(parts[0]), price));
        }

        /** The name, which no price depends on, is not remembered. */
        private static PriceListTerms terms(String[] parts, Currency currency) {
            int next = REGULAR_PARTS;
            String code = parts[next++];
            int priority = Integer.parseInt(parts[next++]);
            Validity validity = new Validity(instant(parts[next++]), instant(parts[next++]));
            Audience audience = new Audience(words(parts[next++]), words(parts[next++]), words(parts[next++]));
            return new PriceListTerms(code, code, currency, priority, validity, audience, truth(parts[next]));
        }

        private static @Nullable Instant instant(String text) {
            return text.equals(NONE) ? null : Instant.parse(text);
        }

        private static Set<String> words(String text) {
            return text.equals(NONE)
                    ? Set.of()
                    : Arrays.stream(text.split(","))
                            .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                            .collect(Collectors.toSet());
        }
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("not a truth value: " + text);
        }
        return Boolean.parseBoolean(text);
    }
}
