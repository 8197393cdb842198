package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of the stock has found.
 *
 * @param items how many variants were looked at, each location counted by itself
 * @param movements how many entries of the ledger
 * @param reservations how many reservations that hold something
 * @param discrepancies what does not add up, by SKU; empty if everything does
 * @param truncated whether there are more discrepancies than the audit was to tell
 */
public record StockAuditView(
        long items, long movements, long reservations, List<Discrepancy> discrepancies, boolean truncated) {

    /** Copies the discrepancies. */
    public StockAuditView {
        discrepancies = List.copyOf(discrepancies);
    }

    /** Whether everything adds up. */
    public boolean isClean() {
        return discrepancies.isEmpty();
    }

    /**
     * Two books that disagree.
     *
     * @param sku none if there is no such variant, which is wrong as well
     * @param location the code of the location; empty if there is no such location
     * @param expected what the entries or reservations add up to
     * @param found what is written instead
     */
    public record Discrepancy(
            Book book, VariantId variant, @Nullable Sku sku, String location, long expected, long found) {}

    /** What was held against what. */
    public enum Book {
        /** What is on hand, against the sum of the ledger. */
        ON_HAND,
        /** A balance in the ledger, against the sum of the entries up to it; the first one that is wrong is told. */
        BALANCE,
        /** What is reserved, against the sum of the reservations that hold something. */
        RESERVED,
        /** What reservations say was shipped of them, against the sales in the ledger. */
        SHIPPED
    }
}
