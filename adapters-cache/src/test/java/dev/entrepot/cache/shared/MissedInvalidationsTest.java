package dev.entrepot.cache.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.application.shared.StoreId;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MissedInvalidationsTest {

    private final StoreId store = new StoreId(Fresh.uuid());
    private final MissedInvalidations missed = new MissedInvalidations();
    private final List<Invalidation> forgotten = new ArrayList<>();
    private final AtomicInteger everything = new AtomicInteger();

    private boolean caughtUp() {
        return missed.caughtUp(forgotten::add, everything::incrementAndGet);
    }

    private void miss(String name) {
        missed.add(new Invalidation(store, List.of("to " + name), List.of(name)));
    }

    private Stream<String> names() {
        return forgotten.stream().flatMap(each -> each.names().stream());
    }

    @Test
    void hasNothingToDoWhenNothingWasMissed() {
        assertThat(caughtUp()).isTrue();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void takesManyOfOneStoreTogetherAndEachNameOnce() {
        for (int i = 0; i < 600; i++) {
            miss("n" + i % 300);
        }

        assertThat(caughtUp()).isTrue();
        assertThat(caughtUp()).isTrue();

        assertThat(forgotten).hasSize(2);
        assertThat(forgotten.getFirst().names()).hasSize(300).doesNotHaveDuplicates();
        assertThat(forgotten.getFirst().pointers()).hasSize(300).contains("to n7");
    }

    @Test
    void takesTheStoresApart() {
        StoreId other = new StoreId(Fresh.uuid());
        miss("a");
        missed.add(new Invalidation(other, List.of(), List.of("b")));
        miss("c");

        assertThat(caughtUp()).isTrue();

        assertThat(forgotten).extracting(Invalidation::store).containsExactly(store, other, store);
    }

    @Test
    void keepsInMindWhatFailed() {
        miss("a");
        miss("b");

        assertThatThrownBy(() -> missed.caughtUp(
                        invalidation -> {
                            throw new IllegalStateException("on purpose");
                        },
                        everything::incrementAndGet))
                .hasMessage("on purpose");
        miss("c");

        assertThat(caughtUp()).isTrue();
        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void forgetsEverythingBeyondABoundAndNotTwice() {
        for (int i = 0; i <= MissedInvalidations.MAX; i++) {
            miss("n" + i);
        }
        miss("last");

        assertThatThrownBy(() -> missed.caughtUp(forgotten::add, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(caughtUp()).isTrue();
        assertThat(caughtUp()).isTrue();

        assertThat(everything).hasValue(1);
        assertThat(forgotten).isEmpty();
    }

    @Test
    void forgetsAlsoWhatIsMissedMeanwhile() {
        miss("a");

        assertThat(missed.caughtUp(
                        invalidation -> {
                            if (forgotten.isEmpty()) {
                                miss("b");
                            }
                            forgotten.add(invalidation);
                        },
                        everything::incrementAndGet))
                .isTrue();

        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void letsNobodyReadWhileAnotherThreadIsCatchingUp() {
        miss("a");
        List<Boolean> others = new ArrayList<>();

        missed.caughtUp(invalidation -> others.addAll(Race.run(2, racer -> caughtUp())), everything::incrementAndGet);

        assertThat(others).containsExactly(false, false);
        assertThat(caughtUp()).isTrue();
    }
}
