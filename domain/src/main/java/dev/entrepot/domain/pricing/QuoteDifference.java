package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the quote that a buyer was told and a later one of the same currency.
 *
 * @param lines those that differ, in the order of their SKUs, lines that are gone last
 * @param shipping none if it is the same
 * @param tax none if it is the same
 * @param total none if it is the same
 * @param giftsDiffer whether other things are given along
 */
public record QuoteDifference(
        List<LineChange> lines,
        @Nullable Change shipping,
        @Nullable Change tax,
        @Nullable Change total,
        boolean giftsDiffer) {

    /** Copies the lines. */
    public QuoteDifference {
        lines = List.copyOf(lines);
    }

    /**
     * Compares two quotes.
     *
     * @throws IllegalArgumentException if they are of different currencies
     */
    public static QuoteDifference between(Quote before, Quote after) {
        if (!before.currency().equals(after.currency())) {
            throw new IllegalArgumentException(
                    "a quote in " + before.currency() + " and one in " + after.currency() + " cannot be compared");
        }
        Map<VariantId, QuoteLine> gone = new LinkedHashMap<>();
        before.lines().forEach(line -> gone.put(line.variant(), line));
        List<LineChange> lines = new ArrayList<>();
        for (QuoteLine line : after.lines()) {
            QuoteLine earlier = gone.remove(line.variant());
            if (!line.equals(earlier)) {
                lines.add(new LineChange(line.variant(), line.sku(), earlier, line));
            }
        }
        gone.values().forEach(line -> lines.add(new LineChange(line.variant(), line.sku(), line, null)));
        return new QuoteDifference(
                lines,
                Change.between(before.shipping(), after.shipping()),
                Change.between(before.tax(), after.tax()),
                Change.between(before.total(), after.total()),
                !before.gifts().equals(after.gifts()));
    }

    /** Whether the two quotes say the same. */
    public boolean isEmpty() {
        return lines.isEmpty() && shipping == null && tax == null && total == null && !giftsDiffer;
    }

    /**
     * A line that differs.
     *
     * @param before none if it is new
     * @param after none if it is gone
     */
    public record LineChange(
            VariantId variant,
            Sku sku,
            @Nullable QuoteLine before,
            @Nullable QuoteLine after) {}

    /** An amount that differs. */
    public record Change(Money before, Money after) {

        static @Nullable Change between(Money before, Money after) {
            return before.equals(after) ? null : new Change(before, after);
        }
    }
}
