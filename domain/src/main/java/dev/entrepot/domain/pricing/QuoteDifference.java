package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the amounts that a buyer was told and those of a later quote of the same currency. It is empty where quotes differ
 * only in how their amounts come about, such as in the promotion that a discount is from.
 *
 * @param lines those that differ, in the order of their SKUs, lines that are gone last
 * @param shipping none if it is the same
 * @param tax none if it is the same
 * @param total none if it is the same
 */
public record QuoteDifference(
        List<LineChange> lines,
        @Nullable Change shipping,
        @Nullable Change tax,
        @Nullable Change total) {

    /** Copies the lines. */
    public QuoteDifference {
        lines = List.copyOf(lines);
    }

    /**
     * Compares a quote with the one that gave a fingerprint.
     *
     * @param fingerprint see {@link Quote#fingerprint()}
     * @return none if the fingerprint is not one that a quote of the same currency gave
     */
    public static Optional<QuoteDifference> since(String fingerprint, Quote present) {
        return QuotedAmounts.carriedBy(fingerprint)
                .filter(before -> before.currency().equals(present.currency()))
                .map(before -> between(before, QuotedAmounts.of(present)));
    }

    /**
     * Compares two quotes.
     *
     * @throws IllegalArgumentException if they are of different currencies
     */
    public static QuoteDifference between(Quote before, Quote after) {
        return between(QuotedAmounts.of(before), QuotedAmounts.of(after));
    }

    private static QuoteDifference between(QuotedAmounts before, QuotedAmounts after) {
        if (!before.currency().equals(after.currency())) {
            throw new IllegalArgumentException(
                    "a quote in " + before.currency() + " and one in " + after.currency() + " cannot be compared");
        }
        List<QuotedAmounts.Line> gone = new ArrayList<>(before.lines());
        List<QuotedAmounts.Line> other = new ArrayList<>();
        for (QuotedAmounts.Line line : after.lines()) {
            if (!gone.remove(line)) {
                other.add(line);
            }
        }
        List<LineChange> lines = new ArrayList<>();
        for (QuotedAmounts.Line line : other) {
            QuotedAmounts.Line earlier =
                    gone.stream().filter(line::succeeds).findFirst().orElse(null);
            if (earlier != null) {
                gone.remove(earlier);
            }
            lines.add(new LineChange(line.sku(), earlier, line));
        }
        gone.forEach(line -> lines.add(new LineChange(line.sku(), line, null)));
        return new QuoteDifference(
                lines,
                Change.between(before.shipping(), after.shipping()),
                Change.between(before.tax(), after.tax()),
                Change.between(before.total(), after.total()));
    }

    /** Whether all amounts are the same. */
    public boolean isEmpty() {
        return lines.isEmpty() && shipping == null && tax == null && total == null;
    }

    /**
     * A line that differs.
     *
     * @param before none if it is new
     * @param after none if it is gone
     */
    public record LineChange(Sku sku, QuotedAmounts.@Nullable Line before, QuotedAmounts.@Nullable Line after) {}

    /** An amount that differs. */
    public record Change(Money before, Money after) {

        static @Nullable Change between(Money before, Money after) {
            return before.equals(after) ? null : new Change(before, after);
        }
    }
}
