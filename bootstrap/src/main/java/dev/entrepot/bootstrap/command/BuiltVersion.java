package dev.entrepot.bootstrap.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class BuiltVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = BuiltVersion.class.getPackage().getImplementationVersion();
        return new String[] {"entrepot " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
