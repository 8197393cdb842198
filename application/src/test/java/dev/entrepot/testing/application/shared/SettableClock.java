package dev.entrepot.testing.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;

    /** Makes a clock that stands at the instant. */
    public SettableClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** Sets the clock. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Sets the clock forward. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** This clock: it knows no other zone than UTC. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
