package dev.entrepot.application.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets idempotency keys of the bound store that are too old to be replayed: those claimed more than a day ago; in batches. */
public final class ForgetIdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 1000;

    private final Transactions transactions;
    private final IdempotencyRecords records;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ForgetIdempotencyKeys(Transactions transactions, IdempotencyRecords records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.clock = clock;
    }

    /** Forgets them, and answers how many there were. */
    public int handle(Command command) {
        Instant before = clock.instant().minus(command.kept());
        int forgotten = 0;
        int batch;
        do {
            batch = transactions.write(() -> records.forgetBefore(before, command.batch()));
            forgotten += batch;
        } while (batch == command.batch());
        return forgotten;
    }

    /**
     * What to forget.
     *
     * @param kept how long keys can be replayed
     * @param batch how many go in one transaction
     */
    public record Command(Duration kept, int batch) {

        /** Keys are kept for a day, as the API promises. */
        public static Command usual() {
            return new Command(KEPT, BATCH);
        }
    }
}
