package dev.entrepot.bootstrap.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class BuiltVersion implements IVersionProvider {

    private static final String FILE = "/version.txt";

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream file = Objects.requireNonNull(BuiltVersion.class.getResourceAsStream(FILE), FILE)) {
            return new String[] {"entrepot " + new String(file.readAllBytes(), StandardCharsets.UTF_8).strip()};
        }
    }
}
