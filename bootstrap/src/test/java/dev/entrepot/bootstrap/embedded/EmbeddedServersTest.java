package dev.entrepot.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.bootstrap.settings.DatabaseUrl;
import dev.entrepot.bootstrap.settings.StartRefused;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServersTest {

    private static final Set<EmbeddedServers.Kind> ALL = EnumSet.allOf(EmbeddedServers.Kind.class);

    @TempDir
    static Path temporary;

    private static DataFolder folder;
    private static EmbeddedServers servers;

    @BeforeAll
    static void start() {
        folder = DataFolder.open(temporary.resolve("a folder"));
        assertThat(folder.claim("serve")).isTrue();
        servers = EmbeddedServers.start(folder, ALL);
    }

    @AfterAll
    static void stop() {
        servers.close();
        folder.close();
    }

    @Test
    void keepsItsPromisesToTheDisk() {
        JdbcClient client = JdbcClient.create(servers.application().dataSource());

        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(client.sql("SHOW " + setting).query(String.class).single())
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void hasRolesThatRowLevelSecurityAppliesTo() {
        JdbcClient client = JdbcClient.create(servers.owner().dataSource());

        assertThat(client.sql("""
                        SELECT rolname FROM pg_roles
                        WHERE rolname LIKE 'entrepot%' AND NOT rolsuper AND NOT rolbypassrls AND NOT rolcreaterole
                        ORDER BY rolname
                        """).query(String.class).list()).containsExactly("entrepot_app", "entrepot_owner");
    }

    @Test
    void letsOnlyTheOwnerMakeTables() {
        JdbcClient.create(servers.owner().dataSource())
                .sql("CREATE TABLE made (id int)")
                .update();

        assertThatThrownBy(() -> JdbcClient.create(servers.application().dataSource())
                        .sql("CREATE TABLE other (id int)")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        DatabaseUrl url = servers.application();
        DatabaseUrl guessed = new DatabaseUrl(url.jdbcUrl(), url.user(), "guessed");

        assertThatThrownBy(() -> guessed.dataSource().getConnection().close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void answersAsRedis() {
        try (RedisClient client = RedisClient.create(servers.redisUrl());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            assertThat(connection.sync().ping()).isEqualTo("PONG");
            assertThat(connection.sync().configGet("save")).containsEntry("save", "");
        }
    }

    @Test
    void letsAFurtherProgramJoin() {
        try (DataFolder seen = DataFolder.open(folder.path());
                EmbeddedServers joined = EmbeddedServers.join(seen, ALL)) {
            assertThat(joined.application()).isEqualTo(servers.application());
            assertThat(joined.owner()).isEqualTo(servers.owner());
            assertThat(joined.redisUrl()).isEqualTo(servers.redisUrl());
        }
        assertThat(JdbcClient.create(servers.application().dataSource())
                        .sql("SELECT 1")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void cannotBeJoinedWhereNobodyServes(@TempDir Path empty) {
        try (DataFolder nobody = DataFolder.open(empty)) {
            assertThatThrownBy(() -> EmbeddedServers.join(nobody, ALL))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("try again");
        }
    }
}
