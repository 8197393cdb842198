package dev.entrepot.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.persistence.TestStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

class DeferredWritesTest {

    private static final String ADD = "insert into locations (id, code, name, is_default) values (?, ?, 'x', false)";

    private final TestStore store = new TestStore();
    private final DeferredWrites deferred = store.deferred();

    @Test
    void sendsThemWithTheCommit() {
        store.write(() -> {
            add("north");
            add("south");
            return true;
        });

        assertThat(codes()).containsExactly("main", "north", "south");
    }

    @Test
    void sendsThemBeforeTheNextStatementWhichSeesThem() {
        List<String> seen = store.write(() -> {
            add("north");
            return read();
        });

        assertThat(seen).containsExactly("main", "north");
    }

    @Test
    void sendsNothingOfATransactionThatFailed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.write(() -> {
                    add("never");
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(codes()).containsExactly("main");
    }

    @Test
    void undoesEverythingWhenOneOfThemFailsAtTheCommit() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> store.write(() -> {
                    add("north");
                    add("south");
                    add("north");
                    return true;
                }))
                .withStackTraceContaining("locations_code");

        assertThat(codes()).containsExactly("main");
    }

    @Test
    void saysWhatAFailureMeans() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> store.write(() -> {
                    deferred.add(
                            ADD, failure -> new IllegalArgumentException("taken", failure), UUID.randomUUID(), "main");
                    return true;
                }))
                .withMessage("taken");
    }

    @Test
    void aWriteThatChangesNothingIsALostRaceInTheEnd() {
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> store.write(() -> {
                    deferred.add("""
                            with changed as (update locations set name = 'y' where code = ? returning 1)
                            select require_change(count(*), 'a location') from changed
                            """, "nowhere");
                    return true;
                }));
    }

    @Test
    void theConnectionServesTheNextTransactionAfterAFailure() {
        for (int round = 0; round < 3; round++) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> store.write(() -> {
                        add("main");
                        return true;
                    }));
            assertThat(codes()).containsExactly("main");
        }
    }

    @Test
    void belongsToARunningTransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> store.call(() -> {
                    add("nowhere");
                    return true;
                }));
    }

    private void add(String code) {
        deferred.add(ADD, UUID.randomUUID(), code);
    }

    private List<String> codes() {
        return store.call(this::read);
    }

    private List<String> read() {
        return store.jdbc()
                .sql("select code from locations order by code")
                .query((row, number) -> row.getString("code"))
                .list();
    }
}
