package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.ForgetDeliveredEvents;
import dev.entrepot.application.shared.Outbox;
import dev.entrepot.application.shared.RelayOutbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Delivers committed events as they come. */
class OutboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private final EachStore stores;
    private final RelayOutbox relay;
    private final Outbox outbox;
    private final ForgetDeliveredEvents forget;
    private final EventMetrics metrics;

    OutboxSchedule(
            EachStore stores, RelayOutbox relay, Outbox outbox, ForgetDeliveredEvents forget, EventMetrics metrics) {
        this.stores = stores;
        this.relay = relay;
        this.outbox = outbox;
        this.forget = forget;
        this.metrics = metrics;
    }

    @Scheduled(fixedDelayString = "${entrepot.outbox.pause:PT0.25S}")
    void relay() {
        stores.run("Relaying events", this::relayAll);
    }

    @Scheduled(fixedDelayString = "${entrepot.outbox.sweep:PT1H}")
    void forget() {
        stores.run("Forgetting delivered events", () -> forget.handle(ForgetDeliveredEvents.Command.usual()));
        stores.run("Looking for events that were put aside", this::tellOfParked);
    }

    private void tellOfParked() {
        long parked = outbox.parked();
        if (parked > 0) {
            LOG.error(
                    "{} events of the store {} are put aside and reach nobody; see docs/operations.md",
                    parked,
                    CurrentStore.get());
        }
    }

    private static void tell(RelayOutbox.Failure failure) {
        LOG.warn(
                "The event {} of the aggregate {} could not be delivered to {} and will be tried again",
                failure.sequence(),
                failure.aggregate(),
                failure.subscriber(),
                failure.cause());
    }

    private void relayAll() {
        RelayOutbox.Command batch = RelayOutbox.Command.batch();
        RelayOutbox.Relayed relayed;
        do {
            relayed = relay.handle(batch);
            metrics.count(relayed);
            relayed.failures().forEach(OutboxSchedule::tell);
        } while (relayed.leases() == batch.aggregates());
    }
}
