package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.shared.RelayOutbox;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.persistence.shared.EventTypes;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what this node delivered, by type of event (orders placed, paid, declined, cancelled), and apart from that each failure. */
class EventMetrics {

    private final MeterRegistry registry;
    private final EventTypes types;

    EventMetrics(MeterRegistry registry, EventTypes types) {
        this.registry = registry;
        this.types = types;
    }

    void count(RelayOutbox.Relayed relayed) {
        for (DomainEvent event : relayed.delivered()) {
            registry.counter("entrepot.events.delivered", "type", types.nameOf(event))
                    .increment();
        }
        for (RelayOutbox.Failure failure : relayed.failures()) {
            registry.counter("entrepot.events.failures", "subscriber", failure.subscriber())
                    .increment();
        }
    }
}
