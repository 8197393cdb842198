package dev.entrepot.bootstrap.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** A Redis of our own: a cache, so that it keeps nothing on the disk and drops what is used least when it is full. */
final class RedisServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int PROBE_MILLISECONDS = 20;

    private final Process process;
    private final int port;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RedisServer start(Path folder, Passwords passwords) throws IOException {
        Path home = PrivateFile.folder(folder.resolve("redis"));
        Path pidFile = home.resolve("redis.pid");
        Orphan.stop(pidFile, process -> isIn(process, home));
        Path executable =
                ExecutableProvider.newJarResourceProvider(home.toFile()).get().toPath();
        int port = freePort();
        Path configuration = home.resolve("redis.conf");
        PrivateFile.write(configuration, configuration(port, pidFile, passwords));
        Path log = PrivateFile.folder(folder.resolve("log")).resolve("redis.log");
        Process process = new ProcessBuilder(executable.toString(), configuration.toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        RedisServer server = new RedisServer(process, port);
        server.awaitAnswer(log);
        return server;
    }

    static String url(int port, Passwords passwords) {
        return "redis://:" + passwords.redis() + "@127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String configuration(int port, Path pidFile, Passwords passwords) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                save ""
                appendonly no
                maxmemory 256mb
                maxmemory-policy allkeys-lru
                pidfile "%s"
                """.formatted(port, passwords.redis(), pidFile.toString().replace("\\", "\\\\"));
    }

    private static boolean isIn(ProcessHandle process, Path home) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(home))
                .orElse(false);
    }

    private void awaitAnswer(Path log) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("The embedded Redis did not start; " + log + " tells why");
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLISECONDS);
            return true;
        } catch (IOException e) {
            // Not yet.
            return false;
        }
    }

    private void pause() throws IOException {
        try {
            process.waitFor(PROBE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Redis starts", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
