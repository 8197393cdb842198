package dev.entrepot.testing.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeyId;
import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Transactions} does. */
public interface TransactionsContract {

    /** What is tested. */
    Transactions transactions();

    /** Something that is written and read in its transactions. */
    ApiKeys apiKeys();

    /** Does something for the store under test. */
    default <T> T bound(Supplier<T> something) {
        return CurrentStore.call(StoreId.DEFAULT, something);
    }

    private <T> T write(Supplier<T> work) {
        return bound(() -> transactions().write(work));
    }

    private <T> T read(Supplier<T> work) {
        return bound(() -> transactions().read(work));
    }

    private boolean isThere(ApiKey key) {
        return read(() -> apiKeys().findByDigest(key.digest()).isPresent());
    }

    private static ApiKey aKey() {
        String half = Fresh.uuid().toString().replace("-", "");
        return new ApiKey(new ApiKeyId(Fresh.uuid()), Fresh.word("till"), half + half, Fresh.NOW);
    }

    private boolean add(ApiKey key) {
        apiKeys().add(key);
        return true;
    }

    @Test
    default void answersWhatTheWorkAnswersAndKeepsWhatItDid() {
        ApiKey key = aKey();

        assertThat(write(() -> add(key) ? "done" : "")).isEqualTo("done");

        assertThat(isThere(key)).isTrue();
    }

    @Test
    default void undoesARefusalAndDoesNotRepeatIt() {
        ApiKey key = aKey();
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> write(() -> {
                    attempts.incrementAndGet();
                    add(key);
                    throw new StaleVersion(1, 2);
                }));

        assertThat(attempts).hasValue(1);
        assertThat(isThere(key)).isFalse();
    }

    @Test
    default void undoesADefectAndDoesNotRepeatIt() {
        ApiKey key = aKey();
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> write(() -> {
                    attempts.incrementAndGet();
                    add(key);
                    throw new IllegalArgumentException("on purpose");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on purpose");

        assertThat(attempts).hasValue(1);
        assertThat(isThere(key)).isFalse();
    }

    @Test
    default void repeatsALostRaceFromTheStart() {
        ApiKey key = aKey();
        AtomicInteger attempts = new AtomicInteger();

        int answer = write(() -> {
            assertThat(apiKeys().findByDigest(key.digest())).as("undone").isEmpty();
            add(key);
            if (attempts.incrementAndGet() < 3) {
                throw new ConcurrentChange("the key");
            }
            return attempts.get();
        });

        assertThat(answer).isEqualTo(3);
        assertThat(isThere(key)).isTrue();
    }

    @Test
    default void givesUpARaceThatIsAlwaysLost() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> write(() -> {
                    attempts.incrementAndGet();
                    throw new ConcurrentChange("the key");
                }));

        assertThat(attempts.get()).isBetween(3, 20);
    }

    @Test
    default void doesNotNest() {
        ApiKey key = aKey();

        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> transactions().write(() -> add(key))));
        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> transactions().read(() -> "")));
        assertThatIllegalStateException()
                .isThrownBy(() -> read(() -> transactions().write(() -> add(key))));
        assertThatIllegalStateException()
                .isThrownBy(() -> read(() -> transactions().read(() -> "")));

        assertThat(isThere(key)).isFalse();
    }

    @Test
    default void readsWithoutKeepingAnything() {
        ApiKey key = aKey();

        assertThatThrownBy(() -> read(() -> add(key))).isInstanceOf(RuntimeException.class);

        assertThat(isThere(key)).isFalse();
    }

    @Test
    default void doesAfterTheCommitWhatWasAskedForOnce() {
        List<String> done = new ArrayList<>();
        AtomicInteger attempts = new AtomicInteger();

        write(() -> {
            transactions().afterCommit(() -> done.add("after"));
            done.add("inside");
            if (attempts.incrementAndGet() < 2) {
                throw new ConcurrentChange("something");
            }
            return true;
        });

        assertThat(done).containsExactly("inside", "inside", "after");
    }

    @Test
    default void doesNothingAfterARollback() {
        List<String> done = new ArrayList<>();

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> write(() -> {
                    transactions().afterCommit(() -> done.add("after"));
                    throw new StaleVersion(1, 2);
                }));
        write(() -> true);

        assertThat(done).isEmpty();
    }

    @Test
    default void doesAtOnceWhatIsAskedForOutsideATransaction() {
        List<String> done = new ArrayList<>();

        bound(() -> {
            transactions().afterCommit(() -> done.add("at once"));
            return done.add("afterwards");
        });

        assertThat(done).containsExactly("at once", "afterwards");
    }

    @Test
    default void keepsTheWorkWhateverHappensAfterTheCommit() {
        ApiKey key = aKey();
        List<String> done = new ArrayList<>();

        write(() -> {
            transactions().afterCommit(() -> {
                throw new IllegalStateException("on purpose");
            });
            transactions().afterCommit(() -> done.add("the next"));
            return add(key);
        });

        assertThat(isThere(key)).isTrue();
        assertThat(done).containsExactly("the next");
    }
}
