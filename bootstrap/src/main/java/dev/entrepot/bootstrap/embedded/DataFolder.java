package dev.entrepot.bootstrap.embedded;

import dev.entrepot.bootstrap.settings.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a program keeps its PostgreSQL and its Redis. One program at a time owns it: it holds an operating-system lock,
 * which ends with its process however that dies, and leaves a note for the others that says who it is and where its servers listen.
 */
public final class DataFolder implements AutoCloseable {

    private static final String NOTE = "owner.properties";

    private final Path path;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;
    private @Nullable Owner self;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** Opens the folder, new or not. */
    public static DataFolder open(Path folder) {
        try {
            return new DataFolder(
                    PrivateFile.folder(folder.toAbsolutePath().normalize()).toRealPath());
        } catch (IOException e) {
            throw StartRefused.wrongSetting("The data folder " + folder + " (--data, ENTREPOT_DATA) cannot be written: "
                    + e.getMessage() + ".");
        }
    }

    /** Whether a folder has a database already; nothing is made or changed. */
    public static boolean hasDatabase(Path folder) {
        return Files.isDirectory(folder.resolve("postgres"));
    }

    /** The absolute place, without links. */
    public Path path() {
        return path;
    }

    /**
     * Becomes the owner, unless somebody else is.
     *
     * @param command what the program does, for those who find the folder taken
     * @return whether this program owns the folder now
     */
    public boolean claim(String command) {
        try {
            FileChannel opened =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock acquired = acquire(opened);
            if (acquired == null) {
                opened.close();
                return false;
            }
            channel = opened;
            lock = acquired;
            tell(Owner.starting(command));
            return true;
        } catch (IOException e) {
            throw StartRefused.wrongSetting(
                    "The data folder " + path + " (--data, ENTREPOT_DATA) cannot be written: " + e.getMessage() + ".");
        }
    }

    /** Who owns the folder, as far as it has told. */
    public Optional<Owner> owner() {
        return ownerOf(path);
    }

    /** Who owns a folder that may not be there, as far as it has told; nothing is made or changed. */
    public static Optional<Owner> ownerOf(Path folder) {
        try {
            return Owner.from(PrivateFile.read(folder.resolve(NOTE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells where the servers of this owner listen; 0 for one that it does not run. */
    public void tellPorts(int database, int redis) {
        tell(own().serving(database, redis));
    }

    /** Tells where this owner answers HTTP. */
    public void tellUrl(String url) {
        tell(own().answering(url));
    }

    /** Gives the folder up. */
    @Override
    public void close() {
        try {
            if (lock != null && channel != null) {
                Files.deleteIfExists(note());
                lock.release();
                channel.close();
            }
            lock = null;
            channel = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock acquire(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another owner in this very process.
            return null;
        }
    }

    private Owner own() {
        if (self == null) {
            throw new IllegalStateException("Only the owner of " + path + " tells about itself");
        }
        return self;
    }

    private void tell(Owner owner) {
        self = owner;
        try {
            PrivateFile.write(note(), owner.toProperties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path note() {
        return path.resolve(NOTE);
    }
}
