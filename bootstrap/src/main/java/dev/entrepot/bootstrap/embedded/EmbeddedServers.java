package dev.entrepot.bootstrap.embedded;

import dev.entrepot.bootstrap.settings.DatabaseUrl;
import dev.entrepot.bootstrap.settings.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servers of a data folder: started here by its owner, or joined by a further program that works beside the owner.
 */
public final class EmbeddedServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);

    private final Passwords passwords;
    private final int databasePort;
    private final int redisPort;
    private final @Nullable PostgresServer postgres;
    private final @Nullable RedisServer redis;

    private EmbeddedServers(
            Passwords passwords,
            int databasePort,
            int redisPort,
            @Nullable PostgresServer postgres,
            @Nullable RedisServer redis) {
        this.passwords = passwords;
        this.databasePort = databasePort;
        this.redisPort = redisPort;
        this.postgres = postgres;
        this.redis = redis;
    }

    /** What can be embedded. */
    public enum Kind {
        POSTGRES,
        REDIS
    }

    /** Starts the given servers in a folder that this program owns, and tells others where they are. */
    public static EmbeddedServers start(DataFolder folder, Set<Kind> kinds) {
        PostgresServer postgres = null;
        RedisServer redis = null;
        try {
            Passwords passwords = Passwords.in(folder.path());
            postgres = kinds.contains(Kind.POSTGRES) ? PostgresServer.start(folder.path(), passwords) : null;
            redis = kinds.contains(Kind.REDIS) ? RedisServer.start(folder.path(), passwords) : null;
            int databasePort = postgres == null ? 0 : postgres.port();
            int redisPort = redis == null ? 0 : redis.port();
            folder.tellPorts(databasePort, redisPort);
            LOG.info("PostgreSQL listens at {}, Redis at {}", databasePort, redisPort);
            return new EmbeddedServers(passwords, databasePort, redisPort, postgres, redis);
        } catch (IOException | RuntimeException e) {
            stop(postgres, redis);
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    /** Uses the servers that the owner of a folder runs; they stay when this program ends. */
    public static EmbeddedServers join(DataFolder folder, Set<Kind> kinds) {
        Owner owner = folder.owner()
                .filter(Owner::isServing)
                .orElseThrow(() -> StartRefused.inUse("The data folder " + folder.path()
                        + " is in use by a program that is just starting or stopping: try again in a moment."));
        boolean complete = (!kinds.contains(Kind.POSTGRES) || owner.databasePort() > 0)
                && (!kinds.contains(Kind.REDIS) || owner.redisPort() > 0);
        if (!complete) {
            throw StartRefused.inUse("The data folder " + folder.path() + " is in use by " + owner.named()
                    + ", which works with other servers than this program is told to use.");
        }
        try {
            Passwords passwords = Passwords.in(folder.path());
            return new EmbeddedServers(passwords, owner.databasePort(), owner.redisPort(), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database as the role that the application works as. */
    public DatabaseUrl application() {
        return PostgresServer.asApplication(databasePort, passwords);
    }

    /** The database as the role that owns the tables. */
    public DatabaseUrl owner() {
        return PostgresServer.asOwner(databasePort, passwords);
    }

    /** Where Redis is, with its password. */
    public String redisUrl() {
        return RedisServer.url(redisPort, passwords);
    }

    /** Stops what was started here. */
    @Override
    public void close() {
        stop(postgres, redis);
    }

    private static void stop(@Nullable PostgresServer postgres, @Nullable RedisServer redis) {
        try {
            if (redis != null) {
                redis.close();
            }
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
