package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.ordering.ExpireOrders;
import dev.entrepot.bootstrap.settings.EntrepotSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Gives up orders that nobody pays. */
class OrderSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSchedule.class);
    private static final int BATCH = 100;

    private final EachStore stores;
    private final ExpireOrders expireOrders;
    private final Duration after;

    OrderSchedule(EachStore stores, ExpireOrders expireOrders, EntrepotSettings settings) {
        this.stores = stores;
        this.expireOrders = expireOrders;
        this.after = settings.orders().expireAfter();
    }

    @Scheduled(fixedDelayString = "${entrepot.orders.sweep:PT1M}")
    void expire() {
        stores.run("Giving up unpaid orders", this::expireAll);
    }

    private void expireAll() {
        ExpireOrders.Expired expired;
        int failed = 0;
        do {
            expired = expireOrders.handle(new ExpireOrders.Command(after, failed, BATCH));
            expired.failures()
                    .forEach(failure ->
                            LOG.error("The order {} could not be given up", failure.order(), failure.cause()));
            failed += expired.failures().size();
        } while (expired.found() == BATCH
                && expired.expired() + expired.failures().size() > 0);
    }
}
