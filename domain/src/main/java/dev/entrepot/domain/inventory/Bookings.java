package dev.entrepot.domain.inventory;

import java.util.List;

/**
 * What came of entries that were to be booked.
 *
 * @param changed how many of them changed what is on hand
 * @param refused those that could not be booked, in their order; the others are booked
 */
public record Bookings(int changed, List<Refused> refused) {

    /** Copies the refused ones. */
    public Bookings {
        refused = List.copyOf(refused);
    }

    /**
     * The same if nothing was refused; throws what was refused first otherwise. For those who want all or nothing, in a transaction that
     * fails with it.
     */
    public Bookings orNone() {
        if (!refused.isEmpty()) {
            throw refused.getFirst().refusal();
        }
        return this;
    }

    /**
     * An entry that could not be booked.
     *
     * @param position its place among the entries, from zero
     */
    public record Refused(int position, InventoryRefusal refusal) {}
}
