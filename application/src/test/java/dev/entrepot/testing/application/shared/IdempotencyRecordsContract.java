package dev.entrepot.testing.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link IdempotencyRecords} does. */
public interface IdempotencyRecordsContract extends TransactedContract {

    /** What is tested. */
    IdempotencyRecords idempotencyRecords();

    private static IdempotencyKey aKey() {
        return new IdempotencyKey("guest", Fresh.word("key"), "a".repeat(64));
    }

    private Claim claimed(IdempotencyKey key, UUID reference, Instant at) {
        return inTransaction(() -> idempotencyRecords().claim(key, reference, at));
    }

    private Claim claimed(IdempotencyKey key) {
        return claimed(key, Fresh.uuid(), Fresh.NOW);
    }

    private void answer(IdempotencyKey key, String answer) {
        inTransaction(() -> idempotencyRecords().remember(key, answer));
    }

    @Test
    default void claimsAFreshKey() {
        assertThat(claimed(aKey())).isEqualTo(new Claim.Fresh());
    }

    @Test
    default void tellsWhatTheFirstPartOfTheWorkMade() {
        IdempotencyKey key = aKey();
        UUID reference = Fresh.uuid();
        claimed(key, reference, Fresh.NOW);

        assertThat(claimed(key)).isEqualTo(new Claim.Unfinished(reference));
        assertThat(claimed(key)).isEqualTo(new Claim.Unfinished(reference));
    }

    @Test
    default void givesBackTheAnswerThatWasRemembered() {
        IdempotencyKey key = aKey();
        String answer = "{\"name\":\"Cr\u00e8me \uD83C\uDF6E\",\"lines\":[" + "1,".repeat(20_000) + "2]}";
        claimed(key);

        answer(key, answer);

        assertThat(claimed(key)).isEqualTo(new Claim.Answered(answer));
    }

    @Test
    default void keepsTheFirstAnswer() {
        IdempotencyKey key = aKey();
        claimed(key);
        answer(key, "paid");

        assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> answer(key, "pending"));

        assertThat(claimed(key)).isEqualTo(new Claim.Answered("paid"));
    }

    @Test
    default void remembersInTheTransactionOfTheClaim() {
        IdempotencyKey key = aKey();

        inTransaction(() -> {
            idempotencyRecords().claim(key, Fresh.uuid(), Fresh.NOW);
            idempotencyRecords().remember(key, "done");
        });

        assertThat(claimed(key)).isEqualTo(new Claim.Answered("done"));
    }

    @Test
    default void refusesAKeyThatWasUsedForSomethingElse() {
        IdempotencyKey key = aKey();
        IdempotencyKey reused = new IdempotencyKey(key.scope(), key.value(), "b".repeat(64));
        claimed(key);

        assertThatExceptionOfType(IdempotencyRefusal.KeyReused.class).isThrownBy(() -> claimed(reused));
        answer(key, "done");
        assertThatExceptionOfType(IdempotencyRefusal.KeyReused.class).isThrownBy(() -> claimed(reused));
    }

    @Test
    default void keepsScopesApart() {
        IdempotencyKey key = aKey();
        claimed(key);

        assertThat(claimed(new IdempotencyKey("somebody", key.value(), "b".repeat(64))))
                .isEqualTo(new Claim.Fresh());
    }

    @Test
    default void leavesNoTraceOfATransactionThatFailed() {
        IdempotencyKey key = aKey();

        assertThatThrownBy(() -> inTransaction(() -> {
                    idempotencyRecords().claim(key, Fresh.uuid(), Fresh.NOW);
                    idempotencyRecords().remember(key, "never");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(claimed(new IdempotencyKey(key.scope(), key.value(), "b".repeat(64))))
                .isEqualTo(new Claim.Fresh());
    }

    @Test
    default void countsAsGoneAfterADay() {
        IdempotencyKey key = aKey();
        UUID second = Fresh.uuid();
        claimed(key);
        answer(key, "first");
        Instant justBefore = Fresh.NOW.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(claimed(key, second, justBefore)).isEqualTo(new Claim.Answered("first"));

        Instant later = Fresh.NOW.plus(Duration.ofHours(24)).plusSeconds(1);
        assertThat(claimed(new IdempotencyKey(key.scope(), key.value(), "b".repeat(64)), second, later))
                .isEqualTo(new Claim.Fresh());
        assertThat(claimed(new IdempotencyKey(key.scope(), key.value(), "b".repeat(64)), Fresh.uuid(), later))
                .isEqualTo(new Claim.Unfinished(second));
    }

    @Test
    default void forgetsWhatIsOlder() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        inTransaction(() -> idempotencyRecords().forgetBefore(longAgo.plusSeconds(1), 1_000_000));
        IdempotencyKey old = aKey();
        IdempotencyKey young = aKey();
        claimed(old, Fresh.uuid(), longAgo);
        claimed(young, Fresh.uuid(), longAgo.plusSeconds(1));

        int forgotten = inTransaction(() -> idempotencyRecords().forgetBefore(longAgo.plusSeconds(1), 2));

        assertThat(forgotten).isEqualTo(1);
        assertThat(claimed(old, Fresh.uuid(), longAgo)).isEqualTo(new Claim.Fresh());
        assertThat(claimed(young, Fresh.uuid(), longAgo)).isInstanceOf(Claim.Unfinished.class);
    }

    @Test
    default void forgetsNoMoreThanAskedForTheOldestFirst() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        Instant before = longAgo.plusSeconds(10);
        inTransaction(() -> idempotencyRecords().forgetBefore(before, 1_000_000));
        IdempotencyKey oldest = aKey();
        IdempotencyKey newest = aKey();
        claimed(newest, Fresh.uuid(), longAgo.plusSeconds(2));
        claimed(oldest, Fresh.uuid(), longAgo);
        claimed(aKey(), Fresh.uuid(), longAgo.plusSeconds(1));

        assertThat(inTransaction(() -> idempotencyRecords().forgetBefore(before, 2)))
                .isEqualTo(2);
        assertThat(claimed(newest, Fresh.uuid(), longAgo)).isInstanceOf(Claim.Unfinished.class);
        assertThat(inTransaction(() -> idempotencyRecords().forgetBefore(before, 2)))
                .isEqualTo(1);
    }

    @Test
    default void letsOneOfManyDoTheWorkAndGivesAllTheSameAnswer() {
        IdempotencyKey key = aKey();
        AtomicInteger worked = new AtomicInteger();

        List<String> answers = Race.run(
                32,
                racer -> inTransaction(() -> {
                    switch (idempotencyRecords().claim(key, Fresh.uuid(), Fresh.NOW)) {
                        case Claim.Answered answered -> {
                            return answered.answer();
                        }
                        case Claim.Unfinished unfinished -> throw new AssertionError("saw half of it");
                        case Claim.Fresh fresh -> {
                            worked.incrementAndGet();
                            idempotencyRecords().remember(key, "done by " + racer);
                            return "done by " + racer;
                        }
                    }
                }));

        assertThat(worked).hasValue(1);
        assertThat(answers).hasSize(32).containsOnly(answers.getFirst());
    }

    @Test
    default void waitsForTheTransactionThatHasClaimedTheKey() {
        IdempotencyKey key = aKey();
        CountDownLatch claimed = new CountDownLatch(1);
        CountDownLatch asking = new CountDownLatch(1);

        List<String> answers = Race.run(2, racer -> {
            if (racer == 0) {
                return inTransaction(() -> {
                    idempotencyRecords().claim(key, Fresh.uuid(), Fresh.NOW);
                    claimed.countDown();
                    await(asking);
                    idempotencyRecords().remember(key, "done");
                    return "done";
                });
            }
            await(claimed);
            asking.countDown();
            return inTransaction(() -> switch (idempotencyRecords().claim(key, Fresh.uuid(), Fresh.NOW)) {
                case Claim.Answered answered -> answered.answer();
                case Claim.Unfinished unfinished -> "saw half of it";
                case Claim.Fresh fresh -> "did it twice";
            });
        });

        assertThat(answers).containsExactly("done", "done");
    }

    @Test
    default void letsTheNextOneDoTheWorkWhenTheFirstFailed() {
        IdempotencyKey key = aKey();
        AtomicInteger failed = new AtomicInteger();

        List<Boolean> done = Race.run(8, racer -> {
            try {
                return inTransaction(() -> {
                    if (!(idempotencyRecords().claim(key, Fresh.uuid(), Fresh.NOW) instanceof Claim.Fresh)) {
                        return false;
                    }
                    if (failed.getAndIncrement() < 3) {
                        throw new IllegalStateException("on purpose");
                    }
                    idempotencyRecords().remember(key, "done");
                    return true;
                });
            } catch (IllegalStateException e) {
                return false;
            }
        });

        assertThat(done).containsOnlyOnce(true);
        assertThat(failed).hasValue(4);
        assertThat(claimed(key)).isEqualTo(new Claim.Answered("done"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
