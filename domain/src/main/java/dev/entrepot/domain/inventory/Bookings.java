package dev.entrepot.domain.inventory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of entries that were to be booked.
 *
 * @param lines one for each entry, in their order
 */
public record Bookings(List<Line> lines) {

    /** Copies the lines. */
    public Bookings {
        lines = List.copyOf(lines);
    }

    /** How many entries changed what is on hand. */
    public int changed() {
        return (int)
                lines.stream().filter(line -> line.before() != line.after()).count();
    }

    /** Those that could not be booked, in their order; the others are booked. */
    public List<Refused> refused() {
        List<Refused> refused = new ArrayList<>();
        for (int position = 0; position < lines.size(); position++) {
            InventoryRefusal.OfItem refusal = lines.get(position).refusal();
            if (refusal != null) {
                refused.add(new Refused(position, refusal));
            }
        }
        return refused;
    }

    /**
     * The same if nothing was refused; throws what was refused first otherwise. For those who want all or nothing, in a transaction that
     * fails with it.
     */
    public Bookings orNone() {
        refused().stream().findFirst().ifPresent(first -> {
            throw first.refusal();
        });
        return this;
    }

    /**
     * What came of one entry.
     *
     * @param before what was on hand before it
     * @param after what is on hand after it; the same if it was refused
     * @param refusal why it could not be booked; none if it could
     */
    public record Line(long before, long after, InventoryRefusal.@Nullable OfItem refusal) {}

    /**
     * An entry that could not be booked.
     *
     * @param position its place among the entries, from zero
     */
    public record Refused(int position, InventoryRefusal.OfItem refusal) {}
}
