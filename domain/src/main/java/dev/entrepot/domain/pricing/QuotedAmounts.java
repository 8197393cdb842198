package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The amounts of a quote. Its fingerprint carries them, so that whoever is shown a fingerprint can tell what the buyer was told, without
 * having kept the quote.
 *
 * @param currency of all amounts
 * @param lines in the order of their SKUs
 * @param shipping what the delivery costs after discounts
 * @param tax what all taxes take
 * @param total what has to be paid
 */
public record QuotedAmounts(Currency currency, List<Line> lines, Money shipping, Money tax, Money total) {

    private static final String PART = ";";
    private static final String AMOUNT = ",";

    /** Copies the lines. */
    public QuotedAmounts {
        lines = List.copyOf(lines);
    }

    /**
     * A line of a quote.
     *
     * @param quantity how many units
     * @param unit the price of one unit; nothing for a gift
     * @param total after discounts
     */
    public record Line(Sku sku, int quantity, Money unit, Money total) {

        /** Whether it can be what became of another one: the same is bought, or the same is given along. */
        boolean succeeds(Line earlier) {
            return sku.equals(earlier.sku) && unit.isZero() == earlier.unit.isZero();
        }
    }

    /** Those of a quote. */
    public static QuotedAmounts of(Quote quote) {
        return new QuotedAmounts(
                quote.currency(),
                quote.lines().stream()
                        .map(line -> new Line(
                                line.sku(), line.quantity(), line.price().unit(), line.total()))
                        .toList(),
                quote.shipping(),
                quote.tax(),
                quote.total());
    }

    /** Those that a fingerprint carries; none if it is not one that a quote gave. */
    static Optional<QuotedAmounts> carriedBy(String fingerprint) {
        try {
            byte[] carried = Base64.getUrlDecoder().decode(fingerprint.substring(fingerprint.indexOf('.') + 1));
            return Optional.of(parse(new String(carried, StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | Refusal e) {
            return Optional.empty();
        }
    }

    /** In characters that may stand in an address: letters, digits, - and _. */
    String encoded() {
        StringBuilder text = new StringBuilder(32 + 32 * lines.size());
        text.append(currency.getCurrencyCode())
                .append(AMOUNT)
                .append(shipping.minor())
                .append(AMOUNT)
                .append(tax.minor())
                .append(AMOUNT)
                .append(total.minor());
        for (Line line : lines) {
            text.append(PART)
                    .append(line.sku())
                    .append(AMOUNT)
                    .append(line.quantity())
                    .append(AMOUNT)
                    .append(line.unit().minor())
                    .append(AMOUNT)
                    .append(line.total().minor());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static QuotedAmounts parse(String text) {
        String[] parts = text.split(PART, -1);
        String[] whole = parts[0].split(AMOUNT, -1);
        Currency currency = Currency.getInstance(whole[0]);
        List<Line> lines = new ArrayList<>(parts.length - 1);
        for (int i = 1; i < parts.length; i++) {
            String[] line = parts[i].split(AMOUNT, -1);
            lines.add(new Line(
                    new Sku(line[0]), Integer.parseInt(line[1]), money(line[2], currency), money(line[3], currency)));
        }
        return new QuotedAmounts(
                currency, lines, money(whole[1], currency), money(whole[2], currency), money(whole[3], currency));
    }

    private static Money money(String minor, Currency currency) {
        return Money.ofMinor(Long.parseLong(minor), currency);
    }
}
