package dev.entrepot.bootstrap.start;

import dev.entrepot.bootstrap.embedded.DataFolder;
import dev.entrepot.bootstrap.embedded.EmbeddedServers;
import dev.entrepot.bootstrap.embedded.Owner;
import dev.entrepot.bootstrap.settings.Connections;
import dev.entrepot.bootstrap.settings.DatabaseUrl;
import dev.entrepot.bootstrap.settings.EntrepotSettings;
import dev.entrepot.bootstrap.settings.StartRefused;
import dev.entrepot.persistence.shared.Migrations;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the application stands on: the data folder, the servers in it or elsewhere, the schema, and the rights of the roles. */
final class Foundation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final EntrepotSettings settings;
    private final Set<EmbeddedServers.Kind> embedded;
    private final @Nullable DataFolder folder;
    private final boolean owning;
    private @Nullable EmbeddedServers servers;
    private int applied;
    private boolean closed;

    private Foundation(
            EntrepotSettings settings,
            Set<EmbeddedServers.Kind> embedded,
            @Nullable DataFolder folder,
            boolean owning) {
        this.settings = settings;
        this.embedded = embedded;
        this.folder = folder;
        this.owning = owning;
    }

    /**
     * Secures the data folder, where one is needed, before anything is written into it.
     *
     * @param plan what the program is about to do
     */
    static Foundation secure(EntrepotSettings settings, RunningProgram.Plan plan) {
        boolean joins = !plan.web();
        Set<EmbeddedServers.Kind> embedded = EnumSet.noneOf(EmbeddedServers.Kind.class);
        if (settings.outsideDatabase().isEmpty()) {
            embedded.add(EmbeddedServers.Kind.POSTGRES);
        }
        if (settings.outsideRedis().isEmpty()) {
            embedded.add(EmbeddedServers.Kind.REDIS);
        }
        if (embedded.isEmpty()) {
            return new Foundation(settings, embedded, null, false);
        }
        if (plan.existing()
                && embedded.contains(EmbeddedServers.Kind.POSTGRES)
                && !DataFolder.hasDatabase(settings.data())) {
            throw StartRefused.nothingThere(
                    "There is no shop in " + settings.data().toAbsolutePath()
                            + ": choose its folder with --data, or begin one with ./entrepot serve.");
        }
        DataFolder folder = DataFolder.open(settings.data());
        boolean owning = joins ? claimOrAwaitOwner(folder, plan.command()) : folder.claim(plan.command());
        if (!owning && !joins) {
            throw StartRefused.inUse("The data folder " + folder.path() + " is in use by "
                    + folder.owner().map(Owner::named).orElse("another program")
                    + ": use that one, stop it, or choose another folder with --data.");
        }
        return new Foundation(settings, embedded, folder, owning);
    }

    /** Starts the servers, or joins them, migrates and looks at the roles. */
    synchronized Connections lay() {
        if (closed) {
            throw new IllegalStateException("The program stops before it has started");
        }
        if (folder != null) {
            servers = owning ? EmbeddedServers.start(folder, embedded) : EmbeddedServers.join(folder, embedded);
        }
        Connections connections = new Connections(
                settings.outsideDatabase().orElseGet(() -> embeddedServers().application()),
                settings.outsideDatabaseOwner()
                        .orElseGet(() -> embeddedServers().owner()),
                settings.outsideRedis().orElseGet(() -> embeddedServers().redisUrl()));
        look("ENTREPOT_DATABASE_OWNER_URL", connections.owner());
        look("ENTREPOT_DATABASE_URL", connections.application());
        DatabaseRoles.requireOwnsNothing(connections.application());
        if (folder == null || owning) {
            migrate(connections);
        }
        return connections;
    }

    /** How many changes of the schema were missing. */
    synchronized int applied() {
        return applied;
    }

    /** Tells others that share the folder where this program answers. */
    void tellUrl(String url) {
        if (folder != null && owning) {
            folder.tellUrl(url);
        }
    }

    /** Waits for servers that are just starting, so that none is left behind. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (servers != null) {
                servers.close();
                servers = null;
            }
        } finally {
            if (folder != null) {
                folder.close();
            }
        }
    }

    private static boolean claimOrAwaitOwner(DataFolder folder, String command) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!folder.claim(command)) {
            boolean serving = folder.owner().filter(Owner::isServing).isPresent();
            if (serving || System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }

    private static void look(String setting, DatabaseUrl url) {
        DatabaseRoles.requireReachable(setting, url);
        DatabaseRoles.requireBound(setting, url);
    }

    private EmbeddedServers embeddedServers() {
        return Optional.ofNullable(servers).orElseThrow();
    }

    private void migrate(Connections connections) {
        try {
            applied = Migrations.apply(
                    connections.owner().dataSource(), connections.application().user());
            LOG.info("{} changes of the schema applied", applied);
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The schema could not be migrated", e);
        }
    }
}
