package dev.entrepot.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded servers: made up at the first start and kept beside the data, so that other users of the machine cannot
 * connect.
 */
record Passwords(String superuser, String owner, String application, String redis) {

    private static final int BYTES = 24;

    static Passwords in(Path folder) throws IOException {
        Path file = folder.resolve("passwords.properties");
        Properties kept = PrivateFile.read(file);
        if (kept.isEmpty()) {
            SecureRandom random = new SecureRandom();
            for (String name : new String[] {"superuser", "owner", "application", "redis"}) {
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                kept.setProperty(name, HexFormat.of().formatHex(bytes));
            }
            PrivateFile.write(file, kept);
        }
        return new Passwords(
                kept.getProperty("superuser", ""),
                kept.getProperty("owner", ""),
                kept.getProperty("application", ""),
                kept.getProperty("redis", ""));
    }
}
