package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Prepares the months of the ledger that come next. */
public final class OpenLedgerMonths {

    private final Transactions transactions;
    private final LedgerMonths months;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public OpenLedgerMonths(Transactions transactions, LedgerMonths months, Clock clock) {
        this.transactions = transactions;
        this.months = months;
        this.clock = clock;
    }

    /** Prepares them, and answers how many were not there yet, and whether some are still missing. */
    public LedgerMonths.Opened handle(Command command) {
        Instant now = clock.instant();
        return transactions.write(() -> months.open(now, now.plus(command.ahead())));
    }

    /**
     * Which months.
     *
     * @param ahead for how long from now on
     */
    public record Command(Duration ahead) {}
}
