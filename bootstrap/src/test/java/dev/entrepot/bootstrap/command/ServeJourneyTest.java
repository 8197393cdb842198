package dev.entrepot.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.bootstrap.journey.ProgramProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeJourneyTest {

    private static final int IN_USE = 75;
    private static final int WRONG_SETTING = 78;
    private static final int TERMINATED = 143;

    @TempDir
    Path temporary;

    @Test
    void servesUntilItIsToldToStop() throws Exception {
        try (ProgramProcess serve = serve()) {
            String url = serve.awaitReady();

            assertThat(status(url + "/actuator/health/liveness")).isEqualTo(200);
            refusesASecondOne(url);
            replacesAKey(url);

            serve.stop();

            assertThat(serve.awaitExit()).isEqualTo(TERMINATED);
            assertThat(temporary.resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(temporary.resolve("owner.properties")).doesNotExist();
        }
    }

    @Test
    void recoversTheServersOfAKilledProgram() throws Exception {
        ProcessHandle postgres;
        ProcessHandle redis;
        try (ProgramProcess serve = serve()) {
            serve.awaitReady();
            postgres = named(temporary.resolve("postgres/postmaster.pid")).orElseThrow();
            redis = named(temporary.resolve("redis/redis.pid")).orElseThrow();

            serve.kill();
            serve.awaitExit();
        }
        assertThat(postgres.isAlive()).as("the orphaned PostgreSQL").isTrue();
        assertThat(redis.isAlive()).as("the orphaned Redis").isTrue();

        try (ProgramProcess next = ProgramProcess.start(Map.of(), "migrate", "--data", temporary.toString())) {
            assertThat(next.awaitOutput()).isEqualTo("The schema is up to date.");
            assertThat(next.awaitExit()).isZero();
        }
        assertThat(postgres.isAlive()).isFalse();
        assertThat(redis.isAlive()).isFalse();
    }

    @Test
    void saysInOneSentenceWhatIsWrong() throws Exception {
        try (ProgramProcess serve = ProgramProcess.start(Map.of("ENTREPOT_PROFILE", "production"), "serve")) {
            assertThat(serve.awaitOutput())
                    .isEqualTo("ENTREPOT_DATABASE_URL is missing: the profile production has no servers of its own.");
            assertThat(serve.awaitExit()).isEqualTo(WRONG_SETTING);
        }
    }

    @Test
    void saysThatThePortIsTakenBeforeItMakesAnything() throws Exception {
        try (ServerSocket other = new ServerSocket(0);
                ProgramProcess serve = ProgramProcess.start(
                        Map.of(),
                        "serve",
                        "--data",
                        temporary.resolve("new").toString(),
                        "--port",
                        Integer.toString(other.getLocalPort()))) {
            assertThat(serve.awaitOutput())
                    .isEqualTo("Port " + other.getLocalPort()
                            + " is in use by another program: choose another one with --port or ENTREPOT_PORT.");
            assertThat(serve.awaitExit()).isEqualTo(WRONG_SETTING);
            assertThat(temporary).isEmptyDirectory();
        }
    }

    private void refusesASecondOne(String url) throws Exception {
        String port = Integer.toString(URI.create(url).getPort());
        try (ProgramProcess second =
                ProgramProcess.start(Map.of(), "serve", "--data", temporary.toString(), "--port", port)) {
            assertThat(second.awaitOutput())
                    .startsWith("The data folder " + temporary + " is in use by the one at " + url)
                    .hasLineCount(1);
            assertThat(second.awaitExit()).isEqualTo(IN_USE);
        }
        try (ProgramProcess second = serve()) {
            assertThat(second.awaitOutput())
                    .startsWith("The data folder " + temporary.toRealPath() + " is in use by the one at " + url)
                    .hasLineCount(1);
            assertThat(second.awaitExit()).isEqualTo(IN_USE);
        }
    }

    private void replacesAKey(String url) throws Exception {
        String first = createKey("till");
        String second = createKey("till", "--replace");

        assertThat(status(url + "/api/v1/store", "X-API-Key", first)).isEqualTo(401);
        assertThat(status(url + "/api/v1/store", "X-API-Key", second)).isEqualTo(200);
    }

    private String createKey(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("create-key", "--data", temporary.toString()));
        line.addAll(List.of(arguments));
        try (ProgramProcess createKey = ProgramProcess.start(Map.of(), line.toArray(String[]::new))) {
            String output = createKey.awaitOutput();
            assertThat(createKey.awaitExit()).as(output).isZero();
            return output.strip();
        }
    }

    private ProgramProcess serve() throws IOException {
        return ProgramProcess.start(Map.of(), "serve", "--data", temporary.toString(), "--port", "0");
    }

    private static int status(String url, String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Optional<ProcessHandle> named(Path pidFile) throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
    }
}
