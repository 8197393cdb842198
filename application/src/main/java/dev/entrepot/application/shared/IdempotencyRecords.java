package dev.entrepot.application.shared;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.time.Instant;
import java.util.UUID;

/**
 * What was asked for under which key, and what was answered. Rows of the same transaction as the work, so that a crash leaves either
 * both or neither.
 */
public interface IdempotencyRecords {

    /**
     * Claims a key for the running transaction. If another transaction has claimed it and is not done, waits for that, up to about five
     * seconds. Records older than a day count as gone.
     *
     * @param reference what the work will make, for whoever has to finish it
     * @throws IdempotencyRefusal.KeyReused if the key was used for something else
     * @throws IdempotencyRefusal.InProgress if the other transaction takes too long
     */
    Claim claim(IdempotencyKey key, UUID reference, Instant at);

    /**
     * Remembers the answer to a key that was claimed. Belongs to a running transaction.
     *
     * @throws ConcurrentChange if another one remembered an answer meanwhile, which is the one that counts
     * @throws IllegalStateException if the key was not claimed
     */
    void remember(IdempotencyKey key, String answer);

    /**
     * Forgets what was claimed before the instant. Belongs to a running transaction.
     *
     * @param limit at most how many records
     * @return how many it were; fewer than the limit if none is left, or others are forgetting the same
     */
    int forgetBefore(Instant before, int limit);
}
