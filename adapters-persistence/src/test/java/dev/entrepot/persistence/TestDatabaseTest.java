package dev.entrepot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void worksAsARoleThatOwnsNothing() {
        JdbcClient client = JdbcClient.create(TestDatabase.shared().application());

        assertThat(client.sql("SELECT current_user").query(String.class).single())
                .isEqualTo("entrepot_app");
        assertThat(client.sql(
                                "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname IN ('entrepot_app', 'entrepot_owner')")
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, false);
        assertThat(client.sql("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
