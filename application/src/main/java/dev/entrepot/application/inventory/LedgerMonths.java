package dev.entrepot.application.inventory;

import java.time.Instant;

/** The months by which the ledger of stock is stored. */
@FunctionalInterface
public interface LedgerMonths {

    /**
     * Prepares the months between two instants, both included; those that are prepared already stay as they are. Belongs to a running
     * transaction.
     *
     * @return how many were prepared
     */
    int open(Instant first, Instant last);
}
