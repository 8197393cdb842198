package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;

/** Holds the books of stock against each other. */
public final class AuditStock {

    private final Transactions transactions;
    private final StockAudit audit;

    /** Makes it of the ports that it needs. */
    public AuditStock(Transactions transactions, StockAudit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Compares them, as they are at one moment. */
    public StockAuditView handle(Command command) {
        return transactions.read(() -> audit.compare(command.limit()));
    }

    /**
     * What to tell.
     *
     * @param limit at most how many discrepancies; above zero
     */
    public record Command(int limit) {}
}
