package dev.entrepot.bootstrap.embedded;

import dev.entrepot.bootstrap.settings.DatabaseUrl;
import dev.entrepot.bootstrap.settings.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/** A PostgreSQL of our own, which keeps its promises to the disk. */
final class PostgresServer implements AutoCloseable {

    private static final String DATABASE = "entrepot";
    private static final String OWNER = "entrepot_owner";
    private static final String APPLICATION = "entrepot_app";
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private static final Duration STOP = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;
    private final Path cluster;

    private PostgresServer(EmbeddedPostgres server, Path cluster) {
        this.server = server;
        this.cluster = cluster;
    }

    static PostgresServer start(Path folder, Passwords passwords) throws IOException {
        refuseRootWithoutNamespaces();
        Path cluster = folder.resolve("postgres");
        Orphan.stop(cluster.resolve("postmaster.pid"), process -> serves(process, cluster));
        removeUnfinished(cluster);
        Path password = folder.resolve("superuser");
        PrivateFile.write(password, passwords.superuser());
        try {
            Path log = PrivateFile.folder(folder.resolve("log")).resolve("postgres.log");
            // The library lets everybody write into the folder of the programs: nobody else gets so far.
            Path programs = PrivateFile.folder(folder.resolve("programs")).resolve("postgres");
            PostgresServer started = new PostgresServer(
                    builder(programs, cluster, password)
                            .setConnectConfig("password", passwords.superuser())
                            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    cluster);
            started.prepare(passwords);
            return started;
        } finally {
            Files.delete(password);
        }
    }

    static DatabaseUrl asApplication(int port, Passwords passwords) {
        return new DatabaseUrl(url(port), APPLICATION, passwords.application());
    }

    static DatabaseUrl asOwner(int port, Passwords passwords) {
        return new DatabaseUrl(url(port), OWNER, passwords.owner());
    }

    int port() {
        return server.getPort();
    }

    /** Returns when it has ended: the library gives up after some seconds, which its last checkpoint may outlast. */
    @Override
    public void close() {
        try {
            Optional<ProcessHandle> postmaster = Orphan.named(cluster.resolve("postmaster.pid"));
            server.close();
            postmaster.ifPresent(PostgresServer::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, STOP.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static EmbeddedPostgres.Builder builder(Path programs, Path cluster, Path password) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                // initdb gets these as --key=value. The order of texts is that of their code points on every platform,
                // and connections need passwords from the first moment on.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                // The library's own defaults are off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                // Plans for empty tables are bad plans soon after: a new shop's first import is analysed while it runs.
                .setServerConfig("autovacuum_naptime", "20s")
                .setServerConfig("log_min_duration_statement", "1000")
                .setServerConfig("timezone", "UTC");
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The program and its folder, as its command line tells: a process number alone may be somebody else's by now. */
    private static boolean serves(ProcessHandle process, Path cluster) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        return isPostgres
                && process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                        .orElse(false);
    }

    /** A first start that was killed leaves a folder that initdb would refuse. */
    private static void removeUnfinished(Path cluster) throws IOException {
        if (Files.exists(cluster) && !Files.exists(cluster.resolve("postgresql.conf"))) {
            FileUtils.deleteDirectory(cluster.toFile());
        }
    }

    private static void refuseRootWithoutNamespaces() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && System.getProperty("os.name", "").startsWith("Linux") && !LinuxUtils.isUnshareAvailable()) {
            throw StartRefused.wrongSetting(
                    "PostgreSQL does not run as root, and this system does not allow `unshare -U`:"
                            + " start as another user, or set ENTREPOT_DATABASE_URL and ENTREPOT_DATABASE_OWNER_URL.");
        }
    }

    private void prepare(Passwords passwords) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, OWNER, passwords.owner());
            createRole(statement, APPLICATION, passwords.application());
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
            for (String sql : List.of(
                    "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC",
                    "GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + APPLICATION)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            server.close();
            throw new IOException("The embedded PostgreSQL could not be prepared", e);
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute(
                    "CREATE ROLE " + role + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD '" + password + "'");
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
