package dev.entrepot.application.inventory;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The months by which the ledger of stock is stored; all stores share them. */
@FunctionalInterface
public interface LedgerMonths {

    /**
     * Prepares the months between two instants, both included; those that are prepared already stay as they are. It keeps nobody waiting for
     * more than a moment: where others hold what it needs, it leaves that month and those behind it for another time. Belongs to a running
     * transaction, and to no store.
     */
    Opened open(Instant first, Instant last);

    /**
     * What became of the months.
     *
     * @param months how many were prepared
     * @param missed the first one that could not be prepared now; none if all are
     */
    record Opened(int months, @Nullable YearMonth missed) {}
}
