package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.inventory.ExpireReservations;
import dev.entrepot.application.inventory.LedgerMonths;
import dev.entrepot.application.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets go what is held for too long, and prepares the months of the ledger. */
class StockSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(StockSchedule.class);
    private static final int BATCH = 100;
    private static final Duration AHEAD = Duration.ofDays(365);

    private final EachStore stores;
    private final ExpireReservations expireReservations;
    private final LedgerMonths ledgerMonths;
    private final Transactions transactions;
    private final Clock clock;

    StockSchedule(
            EachStore stores,
            ExpireReservations expireReservations,
            LedgerMonths ledgerMonths,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.expireReservations = expireReservations;
        this.ledgerMonths = ledgerMonths;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${entrepot.reservations.sweep:PT15S}")
    void expire() {
        stores.run("Letting go what is held for too long", this::expireAll);
    }

    private void expireAll() {
        ExpireReservations.Expired expired;
        int failed = 0;
        do {
            expired = expireReservations.handle(new ExpireReservations.Command(failed, BATCH));
            expired.failures()
                    .forEach(failure -> LOG.error(
                            "The reservation {} could not be let go", failure.reservation(), failure.cause()));
            failed += expired.failures().size();
        } while (expired.found() == BATCH
                && expired.expired() + expired.failures().size() > 0);
    }

    @Scheduled(fixedDelayString = "${entrepot.ledger.months:P1D}")
    void openLedgerMonths() {
        Instant now = clock.instant();
        stores.run(
                "Preparing the months of the ledger",
                () -> transactions.write(() -> ledgerMonths.open(now, now.plus(AHEAD))));
    }
}
