package dev.entrepot.domain.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an order could get a variant now, and how.
 *
 * @param units how many may be promised now, also beyond what is there; 0 or more
 * @param availableFrom when the first units of a preorder are expected; none of any other kind
 */
public record Availability(Kind kind, long units, @Nullable Instant availableFrom) {

    /** Not to be had. */
    public static final Availability NONE = new Availability(Kind.OUT_OF_STOCK, 0, null);

    /** How a variant could be had. */
    public enum Kind {
        /** Some place has enough of it. */
        IN_STOCK,
        /** It is there, and at every place that has it no more is left than the threshold. */
        LOW_STOCK,
        /** It is nowhere, and is sent when new units have come. */
        BACKORDER,
        /** It is nowhere, and is expected from some time on. */
        PREORDER,
        /** It cannot be had. */
        OUT_OF_STOCK
    }

    /**
     * Checks that it fits together.
     *
     * @throws IllegalArgumentException if there are units of what cannot be had, or none of what can, or a time of anything but a preorder
     */
    public Availability {
        if (units < 0
                || (units == 0) != (kind == Kind.OUT_OF_STOCK)
                || (availableFrom == null) == (kind == Kind.PREORDER)) {
            throw new IllegalArgumentException(
                    "impossible availability: " + kind + ", " + units + " units, from " + availableFrom);
        }
    }

    /**
     * What all places together come to.
     *
     * @param items the stock of one variant at each of the places whose stock may be promised, in any order
     */
    public static Availability of(Collection<StockItem> items) {
        Set<StockLevel> levels = items.stream().map(StockItem::level).collect(Collectors.toSet());
        long units = items.stream().mapToLong(StockItem::available).sum();
        if (levels.contains(StockLevel.ENOUGH)) {
            return new Availability(Kind.IN_STOCK, units, null);
        }
        if (levels.contains(StockLevel.LOW)) {
            return new Availability(Kind.LOW_STOCK, units, null);
        }
        return units == 0 ? NONE : beyond(items, units);
    }

    /** What is nowhere: if some place expects new units without saying when, nobody has to wait for another one's time. */
    private static Availability beyond(Collection<StockItem> items, long units) {
        List<Backorder> policies = items.stream()
                .filter(item -> item.available() > 0)
                .map(item -> item.policy().backorder())
                .toList();
        return policies.stream().anyMatch(Backorder.Allow.class::isInstance)
                ? new Availability(Kind.BACKORDER, units, null)
                : new Availability(
                        Kind.PREORDER,
                        units,
                        policies.stream()
                                .map(Backorder.Preorder.class::cast)
                                .map(Backorder.Preorder::availableFrom)
                                .min(Instant::compareTo)
                                .orElseThrow());
    }
}
