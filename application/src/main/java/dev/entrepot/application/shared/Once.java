package dev.entrepot.application.shared;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a unit of work once for each idempotency key.
 *
 * <p>The claim of the key, the work and the remembered answer are one transaction. A refusal undoes all of it, so that the same key may
 * try again.
 */
public final class Once {

    private final Transactions transactions;
    private final IdempotencyRecords records;
    private final AnswerCodec codec;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public Once(Transactions transactions, IdempotencyRecords records, AnswerCodec codec, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.codec = codec;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Runs the work in a transaction, or answers what it answered before.
     *
     * @param key the key; none to run the work whatever was done before
     * @param type the type of the answer
     * @throws IdempotencyRefusal as {@link IdempotencyRecords#claim} does
     */
    public <R extends Record> Answer<R> write(@Nullable IdempotencyKey key, Class<R> type, Supplier<R> work) {
        if (key == null) {
            return new Answer<>(transactions.write(work), false);
        }
        return transactions.write(() -> switch (records.claim(key, ids.next(), clock.instant())) {
            case Claim.Answered done -> new Answer<>(codec.read(done.answer(), type), true);
            case Claim.Unfinished unfinished ->
                throw new IllegalStateException("claimed without an answer: " + unfinished.reference());
            case Claim.Fresh fresh -> {
                R result = work.get();
                records.remember(key, codec.write(result));
                yield new Answer<>(result, false);
            }
        });
    }
}
