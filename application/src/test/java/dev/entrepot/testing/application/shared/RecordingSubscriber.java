package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.EventSubscriber;
import dev.entrepot.domain.shared.DomainEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the events that it took notice of, and fails when told to. */
public final class RecordingSubscriber implements EventSubscriber {

    private final String name;
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    /** Makes a subscriber of that name. */
    public RecordingSubscriber(String name) {
        this.name = name;
    }

    /** Has it fail so many times from now on, before it takes notice of anything. */
    public void failNext(int times) {
        failures.set(times);
    }

    /** What it took notice of, in that order. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void on(DomainEvent event) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("told to fail");
        }
        events.add(event);
    }
}
