package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import java.time.Instant;

/**
 * One entry of the ledger: a change of what is on hand. Entries are added and never changed; the sum of a variant's quantities is what
 * is on hand.
 *
 * @param sequence its place in the ledger; above zero, and greater than that of every earlier entry of the variant
 * @param quantity how many units came (positive) or went (negative); never zero
 * @param balance what was on hand afterwards
 * @param by the name of the key or user, or of the import
 */
public record StockMovement(
        long sequence, VariantId variant, MovementKind kind, long quantity, long balance, String by, Instant at) {}
