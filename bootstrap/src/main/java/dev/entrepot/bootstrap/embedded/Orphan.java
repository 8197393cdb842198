package dev.entrepot.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server whose program died without stopping it. Only the owner of the data folder looks for one, so that nobody else uses it. */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Orphan() {}

    /**
     * Stops the process that a pid file names, if it is ours, and removes the file, which belongs to nobody then.
     *
     * @param pidFile its first line is the number of a process
     * @param ours whether a process is the server that we mean: numbers are used again
     */
    static void stop(Path pidFile, Predicate<ProcessHandle> ours) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = named(pidFile).filter(ours);
        if (orphan.isPresent()) {
            LOG.warn("Stopping the orphan {} that {} names", orphan.get().pid(), pidFile);
            interrupt(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The process that a pid file names, if there is such a file and such a process. */
    static Optional<ProcessHandle> named(Path pidFile) throws IOException {
        return Files.exists(pidFile) ? pid(pidFile).flatMap(ProcessHandle::of) : Optional.empty();
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** SIGINT, which makes PostgreSQL and Redis stop at once but orderly, whereas SIGTERM makes PostgreSQL wait for its clients. */
    private static void interrupt(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an orphaned server stops", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The orphaned server " + process.pid() + " does not stop", e);
        }
    }
}
