package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The price of a basket, to the smallest unit, with its reasons.
 *
 * <p>The sum of the lines' totals, the shipping and, if prices do not include it, the tax is the total.
 *
 * @param taxIncluded whether prices, and so the lines' totals, contain the tax
 * @param lines in the order of their SKUs
 * @param subtotal the sum of the lines' subtotals, before discounts
 * @param discount what promotions took off, as a positive amount
 * @param shipping what the delivery costs
 * @param tax what all taxes take
 * @param total what has to be paid
 * @param explanation how it came about
 */
public record Quote(
        Currency currency,
        boolean taxIncluded,
        List<QuoteLine> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        Money total,
        Explanation explanation) {

    /**
     * Checks that the parts sum to the totals.
     *
     * @throws IllegalArgumentException if they do not: a quote that does not add up must not exist
     */
    public Quote {
        lines = List.copyOf(lines);
        Money subtotals = Money.zero(currency);
        Money totals = shipping;
        Money taxes = Money.zero(currency);
        for (QuoteLine line : lines) {
            subtotals = subtotals.plus(line.subtotal());
            totals = totals.plus(line.total());
            taxes = taxes.plus(line.tax());
        }
        Money onTop = taxIncluded ? Money.zero(currency) : tax;
        check("subtotal", subtotals, subtotal);
        check("tax", taxes, tax);
        check("total", totals.plus(onTop), total);
        check("total", subtotal.minus(discount).plus(shipping).plus(onTop), total);
    }

    private static void check(String what, Money sum, Money stated) {
        if (!sum.equals(stated)) {
            throw new IllegalArgumentException("the " + what + " of the parts is " + sum + ", not " + stated);
        }
    }

    /** How it came about. */
    public Explanation explain() {
        return explanation;
    }

    /** What each tax takes of the whole basket, in the order in which the rates first appear. */
    public Map<TaxRate, Money> taxByRate() {
        Map<TaxRate, Money> byRate = new LinkedHashMap<>();
        for (QuoteLine line : lines) {
            for (TaxLine taxLine : line.taxes()) {
                byRate.merge(taxLine.rate(), taxLine.amount(), Money::plus);
            }
        }
        return byRate;
    }

    /**
     * A digest of what the buyer was told: lines, prices, discounts, taxes and totals. Two quotes have the same fingerprint exactly if
     * they say the same, whenever they were made. 64 hexadecimal digits (SHA-256).
     */
    public String fingerprint() {
        StringBuilder said = new StringBuilder(64 + 96 * lines.size());
        said.append(currency.getCurrencyCode()).append(taxIncluded ? '+' : '-');
        for (QuoteLine line : lines) {
            said.append('|').append(line.variant()).append('*').append(line.quantity());
            said.append('@')
                    .append(line.price().unit().minor())
                    .append('=')
                    .append(line.total().minor());
            for (Adjustment adjustment : line.adjustments()) {
                said.append(';')
                        .append(adjustment.promotion())
                        .append(':')
                        .append(adjustment.amount().minor());
            }
            for (TaxLine taxLine : line.taxes()) {
                said.append(',')
                        .append(taxLine.rate())
                        .append(':')
                        .append(taxLine.amount().minor());
            }
        }
        said.append('|')
                .append(shipping.minor())
                .append('|')
                .append(tax.minor())
                .append('|')
                .append(total.minor());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
