package dev.entrepot.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A time that passes when it is told to. */
public final class TestTime implements LongSupplier {

    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(10).toNanos());
    private final long step;

    private TestTime(Duration step) {
        this.step = step.toNanos();
    }

    /** A time that stands still, and will soon overflow, as that of a system may. */
    public static TestTime still() {
        return new TestTime(Duration.ZERO);
    }

    /** A time that passes a bit whenever somebody looks. */
    public static TestTime running(Duration step) {
        return new TestTime(step);
    }

    /** Lets it pass. */
    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long getAsLong() {
        return nanos.getAndAdd(step);
    }
}
