package dev.entrepot.bootstrap.journey;

import dev.entrepot.bootstrap.EntrepotApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program in a process of its own, so that it can be killed and its standard output and exit code be seen. */
public final class ProgramProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final BufferedReader output;

    private ProgramProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static ProgramProcess start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPathWithoutTests(),
                EntrepotApplication.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ProgramProcess(builder.start());
    }

    /** Waits for the line that tells where it answers, and answers that. */
    public String awaitReady() throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready: ")) {
                return line.substring("ready: ".length());
            }
            before.append(line).append('\n');
        }
        throw new IllegalStateException("The program ended before it was ready: " + before);
    }

    /** Everything it still writes until it ends. */
    public String awaitOutput() throws IOException {
        return String.join("\n", output.readAllLines());
    }

    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not end");
        }
        return process.exitValue();
    }

    /** As SIGTERM does. */
    public void stop() {
        process.destroy();
    }

    /** As SIGKILL does. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Tests bring a logging configuration that the program must not see. */
    private static String classPathWithoutTests() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        // Orderly if it can: killed, it would leave its servers behind.
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
            }
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
