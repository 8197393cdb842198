package dev.entrepot.application.shared;

import java.time.Clock;
import java.time.Duration;

/** Forgets idempotency keys of the bound store that are too old to be replayed: those claimed more than a day ago. */
public final class ForgetIdempotencyKeys {

    private static final Duration KEPT = Duration.ofDays(1);

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
        return transactions.write(() -> records.forgetBefore(clock.instant().minus(command.kept())));
    }

    /**
     * What to forget.
     *
     * @param kept how long keys can be replayed
     */
    public record Command(Duration kept) {

        /** Keys are kept for a day, as the API promises. */
        public static Command usual() {
            return new Command(KEPT);
        }
    }
}
