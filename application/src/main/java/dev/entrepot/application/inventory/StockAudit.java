package dev.entrepot.application.inventory;

/** Holds the books of stock against each other. */
@FunctionalInterface
public interface StockAudit {

    /**
     * Compares what is on hand with the ledger, each balance in the ledger with the sum of the entries up to it, what is reserved with
     * the reservations that hold something, and what was shipped of reservations with the sales; all of it as it was at one moment, whatever is bought meanwhile. Reads everything, so it takes
     * as long as the ledger is long. Belongs to a running transaction.
     *
     * @param limit at most how many discrepancies to tell; above zero
     */
    StockAuditView compare(int limit);
}
