package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import dev.entrepot.testing.domain.shared.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ground on which all twins stand. */
class InMemoryUnitOfWorkTest {

    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final InMemoryTable<String, Integer> table = new InMemoryTable<>(work);

    private boolean put(String key, int row) {
        return work.call(() -> {
            table.put(key, row);
            return true;
        });
    }

    private List<Integer> rows() {
        return work.call(() -> table.rows().sorted().toList());
    }

    private static boolean fail() {
        throw new IllegalStateException("on purpose");
    }

    @Test
    void keepsWhatACommittedUnitDid() {
        assertThat(work.run(() -> put("a", 1))).isTrue();

        assertThat(rows()).containsExactly(1);
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void undoesWhatAFailedUnitDidInReverse() {
        put("kept", 1);
        put("changed", 2);
        put("removed", 3);

        assertThatThrownBy(() -> work.run(() -> {
                    put("changed", 20);
                    put("changed", 200);
                    work.call(() -> {
                        table.remove("removed");
                        table.remove("never there");
                        return true;
                    });
                    put("new", 4);
                    return fail();
                }))
                .hasMessage("on purpose");

        assertThat(rows()).containsExactly(1, 2, 3);
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void undoesASingleCallThatFailed() {
        assertThatThrownBy(() -> work.call(() -> {
                    table.put("a", 1);
                    return fail();
                }))
                .hasMessage("on purpose");

        assertThat(rows()).isEmpty();
    }

    @Test
    void undoesOnlyTheCallThatFailedIfTheUnitGoesOn() {
        work.run(() -> {
            put("a", 1);
            assertThatThrownBy(() -> work.call(() -> {
                        table.put("a", 2);
                        return fail();
                    }))
                    .hasMessage("on purpose");
            return put("b", 3);
        });

        assertThat(rows()).containsExactly(1, 3);
    }

    @Test
    void undoesACallWithTheCallThatItIsPartOf() {
        assertThatThrownBy(() -> work.call(() -> {
                    put("a", 1);
                    return fail();
                }))
                .hasMessage("on purpose");

        assertThat(rows()).isEmpty();
    }

    @Test
    void doesNotUndoWhatStoodAloneBefore() {
        put("a", 1);

        assertThatThrownBy(() -> work.run(InMemoryUnitOfWorkTest::fail)).hasMessage("on purpose");

        assertThat(rows()).containsExactly(1);
    }

    @Test
    void mayBeBegunAndEndedByHand() {
        work.begin();
        assertThat(work.hasWritten()).isFalse();
        put("a", 1);
        assertThat(work.hasWritten()).isTrue();
        work.rollback();
        work.begin();
        put("b", 2);
        work.commit();

        assertThat(rows()).containsExactly(2);
        assertThat(work.hasWritten()).isFalse();
    }

    @Test
    void doesNotNestAndEndsOnlyWhatIsRunning() {
        assertThatIllegalStateException().isThrownBy(() -> work.run(() -> work.run(() -> true)));
        assertThatIllegalStateException().isThrownBy(work::commit);
        assertThatIllegalStateException().isThrownBy(work::rollback);
        assertThatIllegalStateException().isThrownBy(() -> work.onUndo(() -> {}));
    }

    @Test
    void letsOneThreadWorkAtATime() {
        put("counter", 0);

        Race.run(
                16,
                racer -> work.run(() -> {
                    int before = table.find("counter").orElseThrow();
                    return put("counter", before + 1);
                }));

        assertThat(rows()).containsExactly(16);
    }

    @Test
    void showsNobodyWhatIsNotCommitted() {
        List<List<Integer>> seen = Race.run(8, racer -> {
            if (racer % 2 == 0) {
                assertThatThrownBy(() -> work.run(() -> {
                            put("a", 1);
                            return fail();
                        }))
                        .hasMessage("on purpose");
            }
            return rows();
        });

        assertThat(seen).containsOnly(List.of());
    }

    @Test
    void tellsWhichRacerFailed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Race.run(3, racer -> racer == 1 && fail()))
                .withMessage("a racer failed")
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(Race.run(3, racer -> racer * 2)).containsExactly(0, 2, 4);
    }
}
