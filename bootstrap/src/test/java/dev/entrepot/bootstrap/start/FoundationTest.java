package dev.entrepot.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.bootstrap.embedded.DataFolder;
import dev.entrepot.bootstrap.embedded.EmbeddedServers;
import dev.entrepot.bootstrap.settings.DatabaseUrl;
import dev.entrepot.bootstrap.settings.StartRefused;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class FoundationTest {

    private static final RunningProgram.Plan MIGRATE = new RunningProgram.Plan("migrate", NothingElse.class, false);

    @TempDir
    static Path temporary;

    private static DataFolder folder;
    private static EmbeddedServers servers;

    @BeforeAll
    static void start() {
        folder = DataFolder.open(temporary);
        assertThat(folder.claim("serve")).isTrue();
        servers = EmbeddedServers.start(folder, EnumSet.allOf(EmbeddedServers.Kind.class));
    }

    @AfterAll
    static void stop() {
        servers.close();
        folder.close();
    }

    @Test
    void makesNoShopForWhoeverLooksAfterOne() {
        Path nowhere = temporary.resolve("nosuchfolder");
        RunningProgram.Plan audit = new RunningProgram.Plan("stock audit", NothingElse.class, false, true);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> RunningProgram.start(audit, Map.of("entrepot.data", nowhere.toString())))
                .satisfies(refused -> {
                    assertThat(refused.sentence()).startsWith("There is no shop in " + nowhere + ": ");
                    assertThat(refused.exitCode()).isEqualTo(1);
                });
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void migratesAnOutsideDatabaseOnce() {
        try (RunningProgram first = program(servers.application(), servers.owner())) {
            assertThat(first.context().isActive()).isTrue();
        }
        try (RunningProgram second = program(servers.application(), servers.owner())) {
            assertThat(second.appliedChanges()).isZero();
        }
    }

    @Test
    void refusesAnApplicationRoleThatOwnsTables() {
        JdbcClient.create(servers.owner().dataSource())
                .sql("CREATE TABLE IF NOT EXISTS owned (id int)")
                .update();

        assertThatThrownBy(() -> program(servers.owner(), servers.owner()))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ENTREPOT_DATABASE_URL names the role entrepot_owner, which owns tables");
    }

    @Test
    void refusesARoleThatBypassesRowLevelSecurity() throws IOException {
        DatabaseUrl superuser = superuser();

        assertThatThrownBy(() -> program(superuser, servers.owner()))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ENTREPOT_DATABASE_URL names the role postgres, which is a superuser");
        assertThatThrownBy(() -> program(servers.application(), superuser))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ENTREPOT_DATABASE_OWNER_URL names the role postgres, which is a superuser");
        assertThatThrownBy(() -> program(bypassing(superuser), servers.owner()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("may bypass row-level security");
    }

    @Test
    void refusesADatabaseThatLetsNobodyIn() {
        DatabaseUrl wrong = new DatabaseUrl(servers.application().jdbcUrl(), "entrepot_app", "wrong");

        assertThatThrownBy(() -> program(wrong, servers.owner()))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ENTREPOT_DATABASE_URL leads to no database that lets us in");
    }

    @Test
    void joinsTheOwnerOfTheFolder() {
        try (RunningProgram joined = RunningProgram.start(MIGRATE, Map.of("entrepot.data", temporary.toString()))) {
            assertThat(joined.context().getEnvironment().getProperty("spring.datasource.url"))
                    .isEqualTo(servers.application().jdbcUrl());
        }
        assertThat(JdbcClient.create(servers.application().dataSource())
                        .sql("SELECT 1")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private static RunningProgram program(DatabaseUrl application, DatabaseUrl owner) {
        return RunningProgram.start(
                MIGRATE,
                Map.of(
                        "entrepot.database.url", text(application),
                        "entrepot.database.owner-url", text(owner),
                        "entrepot.redis.url", servers.redisUrl()));
    }

    private static DatabaseUrl superuser() throws IOException {
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(temporary.resolve("passwords.properties"))) {
            passwords.load(file);
        }
        return new DatabaseUrl(servers.owner().jdbcUrl(), "postgres", passwords.getProperty("superuser"));
    }

    private static DatabaseUrl bypassing(DatabaseUrl superuser) {
        JdbcClient.create(superuser.dataSource())
                .sql("CREATE ROLE sees_all LOGIN BYPASSRLS PASSWORD 'secret'")
                .update();
        JdbcClient.create(superuser.dataSource())
                .sql("GRANT CONNECT ON DATABASE entrepot TO sees_all")
                .update();
        return new DatabaseUrl(superuser.jdbcUrl(), "sees_all", "secret");
    }

    private static String text(DatabaseUrl url) {
        return url.jdbcUrl() + "?user=" + url.user() + "&password=" + url.password();
    }

    @Configuration(proxyBeanMethods = false)
    static class NothingElse {}
}
