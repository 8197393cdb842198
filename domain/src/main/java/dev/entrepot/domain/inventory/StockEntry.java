package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of what is on hand that is to be booked.
 *
 * @param kind why, as one of few; one that {@linkplain MovementKind#admits admits} the change
 * @param note why, for people; may be empty
 * @param reference the order, transfer or stock take that it belongs to; none if there is none
 */
public record StockEntry(
        VariantId variant,
        LocationId location,
        StockChange change,
        MovementKind kind,
        String note,
        @Nullable UUID reference) {

    /** The longest note. */
    public static final int MAX_NOTE = 200;

    /**
     * Checks the kind and the note.
     *
     * @throws IllegalArgumentException if stock does not change so for this reason, or the note is longer than {@value #MAX_NOTE} characters
     */
    public StockEntry {
        if (!kind.admits(change)) {
            throw new IllegalArgumentException(change + " is no " + kind);
        }
        if (note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("a note has at most " + MAX_NOTE + " characters");
        }
    }

    /** So many units are there. */
    public static StockEntry count(VariantId variant, LocationId location, long units) {
        return new StockEntry(variant, location, new StockChange.To(units), MovementKind.COUNT, "", null);
    }

    /** What it changes. */
    public StockKey key() {
        return new StockKey(variant, location);
    }

    /**
     * How it stands in the ledger: the first stock of a variant at a location that somebody counts is its initial one, whatever they call it.
     *
     * @param first whether the ledger has no entry of the variant there
     */
    public MovementKind kind(boolean first) {
        return first && change instanceof StockChange.To ? MovementKind.INITIAL : kind;
    }
}
