package dev.entrepot.bootstrap.settings;

import io.lettuce.core.RedisURI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Everything the program can be told, as {@code ENTREPOT_...} in the environment or as an option of a command.
 *
 * @param profile {@code embedded}, or {@code production}, which starts no servers of its own
 * @param data the folder for everything that the program keeps
 * @param port where HTTP is answered; 0 takes any free one
 * @param database an outside PostgreSQL
 * @param redis an outside Redis
 * @param orders what becomes of orders
 * @param web how clients reach us
 */
@ConfigurationProperties("entrepot")
public record EntrepotSettings(
        @DefaultValue("embedded") Profile profile,
        @DefaultValue("data") Path data,
        @DefaultValue("8080") int port,
        @DefaultValue Database database,
        @DefaultValue Redis redis,
        @DefaultValue Orders orders,
        @DefaultValue Web web) {

    private static final int LAST_PORT = 65_535;
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    /** Whose servers are used. */
    public enum Profile {
        /** The program's own, where none are given. */
        EMBEDDED,
        /** Outside ones only. */
        PRODUCTION
    }

    /**
     * An outside PostgreSQL, or none.
     *
     * @param url as the role that the application works as
     * @param ownerUrl as the role that owns the tables and migrates them
     */
    public record Database(@Nullable String url, @Nullable String ownerUrl) {}

    /**
     * An outside Redis, or none.
     *
     * @param url {@code redis://} or {@code rediss://}
     */
    public record Redis(@Nullable String url) {}

    /**
     * What becomes of orders.
     *
     * @param expireAfter how long an order may wait for its payment before it expires and lets its stock go
     */
    public record Orders(@DefaultValue("24h") Duration expireAfter) {}

    /**
     * How clients reach us.
     *
     * @param publicUrl stands in links and problems; none to take it from each request
     */
    public record Web(@Nullable String publicUrl) {}

    /** Reads and checks all settings; refuses with a sentence that names the one that is wrong or missing. */
    public static EntrepotSettings from(Environment environment) {
        EntrepotSettings settings;
        try {
            settings = Binder.get(environment).bindOrCreate("entrepot", EntrepotSettings.class);
        } catch (BindException e) {
            throw StartRefused.wrongSetting(misfit(e));
        }
        settings.check();
        return settings;
    }

    /** The outside database as the application's role, where there is one. */
    public Optional<DatabaseUrl> outsideDatabase() {
        return Optional.ofNullable(database.url()).map(url -> DatabaseUrl.parse("ENTREPOT_DATABASE_URL", url));
    }

    /** The outside database as the owner's role, where there is one. */
    public Optional<DatabaseUrl> outsideDatabaseOwner() {
        return Optional.ofNullable(database.ownerUrl())
                .map(url -> DatabaseUrl.parse("ENTREPOT_DATABASE_OWNER_URL", url));
    }

    /** The outside Redis, where there is one. */
    public Optional<String> outsideRedis() {
        return Optional.ofNullable(redis.url());
    }

    private void check() {
        if (port < 0 || port > LAST_PORT) {
            throw StartRefused.wrongSetting(
                    "ENTREPOT_PORT (--port) must be between 0 and " + LAST_PORT + ", but is " + port + ".");
        }
        boolean production = profile == Profile.PRODUCTION;
        String because = production ? "the profile production has no servers of its own" : "";
        if (production && database.url() == null) {
            throw missing("ENTREPOT_DATABASE_URL", because);
        }
        if (production && redis.url() == null) {
            throw missing("ENTREPOT_REDIS_URL", because);
        }
        if (production && web.publicUrl() == null) {
            throw missing(
                    "ENTREPOT_WEB_PUBLICURL",
                    "links would otherwise lead to whatever host a client says that it has asked");
        }
        if (orders.expireAfter().compareTo(SHORTEST_WAIT) < 0) {
            throw StartRefused.wrongSetting(
                    "ENTREPOT_ORDERS_EXPIREAFTER must be a minute or more, but is " + orders.expireAfter() + ".");
        }
        if (database.url() != null && database.ownerUrl() == null) {
            throw missing("ENTREPOT_DATABASE_OWNER_URL", "the owner of the tables migrates them before the start");
        }
        if (database.url() == null && database.ownerUrl() != null) {
            throw missing("ENTREPOT_DATABASE_URL", "the application must not work as the owner of the tables");
        }
        outsideDatabase();
        outsideDatabaseOwner();
        outsideRedis().ifPresent(EntrepotSettings::checkRedis);
    }

    private static void checkRedis(String url) {
        try {
            RedisURI.create(url);
        } catch (IllegalArgumentException e) {
            throw StartRefused.wrongSetting("ENTREPOT_REDIS_URL must look like redis://host:6379, and does not.");
        }
    }

    private static StartRefused missing(String setting, String because) {
        return StartRefused.wrongSetting(setting + " is missing: " + because + ".");
    }

    private static String misfit(BindException e) {
        String name = e.getName()
                .toString()
                .toUpperCase(Locale.ROOT)
                .replace('.', '_')
                .replace('-', '_');
        Object value = e.getProperty() == null ? "" : e.getProperty().getValue();
        return name + " has a value that does not fit: '" + value + "'.";
    }
}
