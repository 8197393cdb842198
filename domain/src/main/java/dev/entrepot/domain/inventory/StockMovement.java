package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger: a change of what is on hand. Entries are added and never changed; the sum of the quantities of a variant at a
 * place is what is on hand there.
 *
 * @param sequence its place in the ledger; above zero, and greater than that of every earlier entry of the variant at the place
 * @param quantity how many units came (positive) or went (negative); never zero
 * @param balance what was on hand at the place afterwards
 * @param note why, for people; may be empty
 * @param reference the order, transfer or stock take that it belongs to; none if there is none
 * @param by the name of the key or user, or of the import
 */
public record StockMovement(
        long sequence,
        VariantId variant,
        LocationId location,
        MovementKind kind,
        long quantity,
        long balance,
        String note,
        @Nullable UUID reference,
        String by,
        Instant at) {}
