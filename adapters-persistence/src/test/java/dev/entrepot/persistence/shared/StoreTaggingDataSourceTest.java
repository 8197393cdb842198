package dev.entrepot.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.testing.persistence.StatementCount;
import dev.entrepot.testing.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class StoreTaggingDataSourceTest {

    private final StoreId here = TestDatabase.shared().newStore();
    private final StoreId there = TestDatabase.shared().newStore();
    private final HikariDataSource oneConnection = TestDatabase.shared().application(1);
    private final StatementCount below = new StatementCount(oneConnection);
    private final StoreTaggingDataSource source = new StoreTaggingDataSource(below);
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final JdbcTransactions transactions = new JdbcTransactions(new JdbcTransactionManager(source));

    @AfterEach
    void close() {
        oneConnection.close();
    }

    @Test
    void showsEachStoreItsOwnRows() {
        CurrentStore.run(here, () -> addLocation("here"));
        CurrentStore.run(there, () -> addLocation("there"));

        assertThat(CurrentStore.call(here, this::countHere)).isEqualTo(1);
        assertThat(CurrentStore.call(there, this::countHere)).isZero();
    }

    @Test
    void showsNothingWhenNoStoreIsBound() {
        CurrentStore.run(here, () -> addLocation("here"));

        assertThat(jdbc.sql("select count(*) from locations")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNothingWhenNoStoreIsBound() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> addLocation("nowhere"));
    }

    @Test
    void takesNothingForAnotherStore() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> CurrentStore.run(
                        here,
                        () -> jdbc.sql(
                                        "insert into locations (tenant_id, id, code, name, is_default) values (?, ?, 'x', 'x', false)")
                                .param(there.value())
                                .param(UUID.randomUUID())
                                .update()))
                .withStackTraceContaining("row-level security");
    }

    @Test
    void aConnectionThatWasRolledBackShowsTheNextStore() {
        CurrentStore.run(there, () -> addLocation("there"));
        CurrentStore.run(here, () -> {
            addLocation("here");
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> transactions.write(() -> {
                        addLocation("undone");
                        throw new IllegalStateException("no");
                    }));
        });

        assertThat(CurrentStore.call(there, this::codes)).containsExactlyInAnyOrder("main", "there");
        assertThat(CurrentStore.call(here, this::codes)).containsExactlyInAnyOrder("main", "here");
    }

    @Test
    void aConnectionWhoseStatementFailedShowsTheNextStore() {
        CurrentStore.run(
                here,
                () -> assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> transactions.write(() ->
                                jdbc.sql("select 1 / 0").query(Integer.class).single())));

        assertThat(CurrentStore.call(there, this::codes)).containsExactly("main");
    }

    @Test
    void tagsAConnectionOnlyWhenTheStoreChanges() {
        CurrentStore.run(here, this::codes);

        assertThat(below.during(() -> CurrentStore.run(here, this::codes))).hasSize(1);
        assertThat(below.during(() -> CurrentStore.run(there, this::codes))).hasSize(2);
        assertThat(below.during(() -> CurrentStore.run(there, this::codes))).hasSize(1);
        assertThat(below.during(this::codes)).hasSize(2);
        assertThat(below.during(this::codes)).hasSize(1);
    }

    @Test
    void tagsAnewAfterARollback() {
        CurrentStore.run(
                here,
                () -> assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> transactions.write(() -> {
                            codes();
                            throw new IllegalStateException("no");
                        })));

        assertThat(below.during(() -> CurrentStore.run(here, this::codes))).hasSize(2);
    }

    @Test
    void refusesToTagInsideOfATransaction() throws SQLException {
        StoreTaggingDataSource wrong = new StoreTaggingDataSource(new DelegatingDataSource(oneConnection) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.setAutoCommit(false);
                return connection;
            }
        });

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(wrong::getConnection);
        try (Connection givenBack = oneConnection.getConnection()) {
            assertThat(givenBack.isValid(1)).isTrue();
        }
    }

    @Test
    void worksAtReadCommitted() {
        assertThat(CurrentStore.call(
                        here,
                        () -> transactions.write(() -> jdbc.sql("show transaction_isolation")
                                .query(String.class)
                                .single())))
                .isEqualTo("read committed");
    }

    private void addLocation(String code) {
        jdbc.sql("insert into locations (id, code, name, is_default) values (?, ?, 'x', false)")
                .param(UUID.randomUUID())
                .param(code)
                .update();
    }

    private int countHere() {
        return jdbc.sql("select count(*) from locations where code = 'here'")
                .query(Integer.class)
                .single();
    }

    private List<String> codes() {
        return jdbc.sql("select code from locations")
                .query((row, number) -> row.getString("code"))
                .list();
    }
}
