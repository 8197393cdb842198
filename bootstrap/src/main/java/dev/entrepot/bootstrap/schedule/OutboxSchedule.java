package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.RelayOutbox;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Delivers committed events as they come. */
class OutboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private final Stores stores;
    private final RelayOutbox relay;

    OutboxSchedule(Stores stores, RelayOutbox relay) {
        this.stores = stores;
        this.relay = relay;
    }

    @Scheduled(fixedDelayString = "${entrepot.outbox.pause:PT0.25S}")
    void relay() {
        for (StoreId store : stores.active()) {
            try {
                CurrentStore.run(store, this::relayAll);
            } catch (RuntimeException e) {
                LOG.error("The events of the store {} could not be relayed; the other stores' are", store, e);
            }
        }
    }

    private void relayAll() {
        RelayOutbox.Command batch = RelayOutbox.Command.batch();
        RelayOutbox.Relayed relayed;
        do {
            relayed = relay.handle(batch);
            if (relayed.failed() > 0) {
                LOG.warn("Events of {} aggregates could not be delivered and will be tried again", relayed.failed());
            }
        } while (relayed.leases() == batch.aggregates());
    }
}
