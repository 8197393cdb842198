package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.inventory.ExpireReservations;
import dev.entrepot.application.inventory.OpenLedgerMonths;
import java.time.Duration;
import java.time.YearMonth;
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
    private final OpenLedgerMonths openLedgerMonths;

    StockSchedule(EachStore stores, ExpireReservations expireReservations, OpenLedgerMonths openLedgerMonths) {
        this.stores = stores;
        this.expireReservations = expireReservations;
        this.openLedgerMonths = openLedgerMonths;
    }

    @Scheduled(fixedDelayString = "${entrepot.reservations.sweep:PT1S}")
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
        YearMonth missed =
                openLedgerMonths.handle(new OpenLedgerMonths.Command(AHEAD)).missed();
        if (missed != null) {
            LOG.warn(
                    "The months of the ledger from {} on could not be prepared while others read or wrote; they are tried again",
                    missed);
        }
    }
}
