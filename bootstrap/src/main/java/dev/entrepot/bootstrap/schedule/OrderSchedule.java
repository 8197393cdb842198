package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.ordering.ExpireOrders;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.bootstrap.settings.EntrepotSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Gives up orders that nobody pays. */
class OrderSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSchedule.class);
    private static final int BATCH = 100;

    private final Stores stores;
    private final ExpireOrders expireOrders;
    private final ExpireOrders.Command batch;

    OrderSchedule(Stores stores, ExpireOrders expireOrders, EntrepotSettings settings) {
        this.stores = stores;
        this.expireOrders = expireOrders;
        this.batch = new ExpireOrders.Command(settings.orders().expireAfter(), BATCH);
    }

    @Scheduled(fixedDelayString = "${entrepot.orders.sweep:PT1M}")
    void expire() {
        for (StoreId store : stores.active()) {
            try {
                CurrentStore.run(store, this::expireAll);
            } catch (RuntimeException e) {
                LOG.error("Unpaid orders of the store {} could not be given up; the other stores' are", store, e);
            }
        }
    }

    private void expireAll() {
        ExpireOrders.Expired expired;
        do {
            expired = expireOrders.handle(batch);
            expired.failures()
                    .forEach(failure ->
                            LOG.error("The order {} could not be given up", failure.order(), failure.cause()));
        } while (expired.found() == BATCH && expired.expired() > 0);
    }
}
