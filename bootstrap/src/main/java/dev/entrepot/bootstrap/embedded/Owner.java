package dev.entrepot.bootstrap.embedded;

import java.util.Optional;
import java.util.Properties;

/**
 * The program that owns a data folder, as it tells the others.
 *
 * @param pid its process
 * @param command what it does
 * @param url where it answers HTTP; empty as long as it does not
 * @param databasePort where its PostgreSQL listens; 0 as long as there is none
 * @param redisPort where its Redis listens; 0 as long as there is none
 */
public record Owner(long pid, String command, String url, int databasePort, int redisPort) {

    static Owner starting(String command) {
        return new Owner(ProcessHandle.current().pid(), command, "", 0, 0);
    }

    Owner serving(int database, int redis) {
        return new Owner(pid, command, url, database, redis);
    }

    Owner answering(String address) {
        return new Owner(pid, command, address, databasePort, redisPort);
    }

    /** Whether its servers can be joined. */
    public boolean isServing() {
        return databasePort > 0 || redisPort > 0;
    }

    /** How a sentence names it. */
    public String named() {
        return url.isEmpty()
                ? "entrepot " + command + " (pid " + pid + ")"
                : "the one at " + url + " (pid " + pid + ")";
    }

    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("command", command);
        properties.setProperty("url", url);
        properties.setProperty("database.port", Integer.toString(databasePort));
        properties.setProperty("redis.port", Integer.toString(redisPort));
        return properties;
    }

    static Optional<Owner> from(Properties properties) {
        String pid = properties.getProperty("pid", "");
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Owner(
                Long.parseLong(pid),
                properties.getProperty("command", ""),
                properties.getProperty("url", ""),
                Integer.parseInt(properties.getProperty("database.port", "0")),
                Integer.parseInt(properties.getProperty("redis.port", "0"))));
    }
}
