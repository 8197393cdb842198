package dev.entrepot.cache;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.core.RedisServerBuilder;

/**
 * A real Redis for the tests of this module. Most tests share one per JVM and keep apart by their keys; a test of what happens without
 * Redis starts one of its own, stops it and starts it again on the same port.
 */
public final class TestRedis implements AutoCloseable {

    private static final TestRedis SHARED = started();

    private final int port;
    private RedisServer server;

    private TestRedis(int port) throws IOException {
        this.port = port;
        this.server = server(port);
    }

    /** The one of this JVM; nobody stops it. */
    public static TestRedis shared() {
        return SHARED;
    }

    /** One that the caller may stop and has to close. */
    public static TestRedis started() {
        try {
            TestRedis redis = new TestRedis(freePort());
            redis.server.start();
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Waits long for an answer: a busy machine is no outage. */
    public String url() {
        return "redis://127.0.0.1:" + port + "?timeout=30s";
    }

    /** Asks it something of one's own. */
    public <T> T ask(Function<RedisCommands<String, String>, T> question) {
        try (RedisClient client = RedisClient.create(url());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    /** The keys that begin so. */
    public List<String> keys(String prefix) {
        return ask(redis -> redis.keys(prefix + "*"));
    }

    public void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again, empty, where the stopped one listened. */
    public void startAgain() {
        try {
            server = server(port);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static RedisServer server(int port) throws IOException {
        Path binaries = Files.createDirectories(Path.of("target", "embedded-redis"));
        return new RedisServerBuilder()
                .executableProvider(ExecutableProvider.newJarResourceProvider(
                        Files.createTempDirectory(binaries, "redis").toFile()))
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
