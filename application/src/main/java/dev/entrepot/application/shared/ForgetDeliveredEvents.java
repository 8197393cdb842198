package dev.entrepot.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets events of the bound store that were delivered long ago, in batches. Any number of nodes may do it side by side. */
public final class ForgetDeliveredEvents {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 1000;

    private final Outbox outbox;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ForgetDeliveredEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Forgets them, and answers how many there were. */
    public int handle(Command command) {
        Instant before = clock.instant().minus(command.kept());
        int forgotten = 0;
        int batch;
        do {
            batch = outbox.forgetDelivered(before, command.batch());
            forgotten += batch;
        } while (batch == command.batch());
        return forgotten;
    }

    /**
     * What to forget.
     *
     * @param kept how long delivered events can still be looked up
     * @param batch how many go at once
     */
    public record Command(Duration kept, int batch) {

        /** A week, by the thousand. */
        public static Command usual() {
            return new Command(KEPT, BATCH);
        }
    }
}
