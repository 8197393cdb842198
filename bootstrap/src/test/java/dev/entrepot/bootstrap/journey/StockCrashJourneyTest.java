package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that may happen to stock happens at once when the program, or its database, is killed; then it is started again. */
class StockCrashJourneyTest {

    private static final int CLERKS = 12;
    private static final int STEPS_BEFORE_THE_KILL = 150;
    private static final String RESERVATIONS = "/api/v1/inventory/reservations";
    private static final String TRANSFERS = "/api/v1/inventory/transfers";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String HELD_FOR_A_TIME = "select count(*) from reservations where state = 'HELD'";

    /** What is killed. */
    enum Victim {
        PROGRAM,
        DATABASE
    }

    @ParameterizedTest
    @EnumSource
    void theBooksAreInOrderAndNothingIsHeldBeyondItsTime(Victim victim) throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "stock");
        String key;
        try (ProgramProcess serve = serve(data)) {
            String url = serve.awaitReady();
            key = key(data);
            Api staff = new Api(url, Map.of("X-API-Key", key));
            storm(serve, data, victim, staff, stocked(staff));
        }

        try (ProgramProcess again = serve(data)) {
            Api staff = new Api(again.awaitReady(), Map.of("X-API-Key", key));

            assertThat(staff.get("/api/v1/inventory/audit").at("/clean")).isEqualTo("true");
            Ledger ledger = Ledger.in(data);
            assertThat(ledger.count("select count(distinct kind) from stock_movements"))
                    .as("kinds of entries: initial, count, receipt, sale, and both of transfers")
                    .isEqualTo(6);
            assertThat(ledger.count("select count(*) from reservations where expires_at is not null"))
                    .as("something was held for a time")
                    .isPositive();
            Instant deadline = Instant.now().plus(PATIENCE);
            while (ledger.count(HELD_FOR_A_TIME) > 0) {
                assertThat(Instant.now()).as("until what is overdue is let go").isBefore(deadline);
            }
            assertThat(staff.get("/api/v1/inventory/audit").at("/clean")).isEqualTo("true");
        }
    }

    private static void storm(ProgramProcess serve, Path data, Victim victim, Api staff, List<String> skus)
            throws InterruptedException, IOException, ExecutionException {
        CountDownLatch enough = new CountDownLatch(STEPS_BEFORE_THE_KILL);
        AtomicBoolean killing = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                Random random = new Random(clerk);
                running.add(clerks.submit(() -> {
                    while (works(staff, random, skus, killing)) {
                        enough.countDown();
                    }
                }));
            }
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            killing.set(true);
            if (victim == Victim.DATABASE) {
                ProcessHandle.of(postmaster(data)).orElseThrow().destroyForcibly();
            }
            serve.kill();
            serve.awaitExit();
        }
        for (Future<?> clerk : running) {
            // Tells what a clerk has found wrong.
            clerk.get();
        }
    }

    /** Answers whether the server still answers. Until it is killed nothing but an answer or a refusal comes. */
    private static boolean works(Api staff, Random random, List<String> skus, AtomicBoolean killing) {
        try {
            Api.Answer answer = step(staff, random, skus);
            assertThat(answer.status() < 500 || killing.get())
                    .as(answer.toString())
                    .isTrue();
            return true;
        } catch (UncheckedIOException killed) {
            return false;
        }
    }

    private static Api.Answer step(Api staff, Random random, List<String> skus) {
        String sku = skus.get(random.nextInt(skus.size()));
        String line = "{\"lines\": [{\"sku\": \"%s\", \"quantity\": %d}], \"expires_in\": 2}";
        return switch (random.nextInt(8)) {
            case 0 -> staff.post(RESERVATIONS, line.formatted(sku, 1 + random.nextInt(3)));
            case 1 ->
                staff.with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/api/v1/orders", Shop.orderBody("tok_success", Shop.line(sku, 1)));
            case 2 -> after(staff.post(RESERVATIONS, line.formatted(sku, 1)), RESERVATIONS, staff, "commit", "ship");
            case 3 -> after(staff.post(RESERVATIONS, line.formatted(sku, 2)), RESERVATIONS, staff, "release");
            case 4 -> staff.post(TRANSFERS, transfer(sku, random, false));
            case 5 ->
                after(
                        staff.post(TRANSFERS, transfer(sku, random, true)),
                        TRANSFERS,
                        staff,
                        random.nextBoolean() ? "receive" : "cancel");
            case 6 ->
                staff.post(
                        "/api/v1/inventory/" + sku + "/adjustments",
                        "{\"by\": %d, \"reason\": \"receipt\"}".formatted(1 + random.nextInt(9)));
            default ->
                staff.put(
                        "/api/v1/inventory/" + sku,
                        "{\"on_hand\": %d, \"reason\": \"count\"}".formatted(500 + random.nextInt(500)));
        };
    }

    private static String transfer(String sku, Random random, boolean inTransit) {
        boolean away = random.nextBoolean();
        return "{\"from\": \"%s\", \"to\": \"%s\", \"in_transit\": %s, \"lines\": [{\"sku\": \"%s\", \"quantity\": %d}]}"
                .formatted(away ? "main" : "attic", away ? "attic" : "main", inTransit, sku, 1 + random.nextInt(5));
    }

    /** What was begun is taken further, unless it was refused. */
    private static Api.Answer after(Api.Answer begun, String path, Api staff, String... steps) {
        Api.Answer last = begun;
        for (String step : steps) {
            if (last.status() < 300) {
                last = staff.post(path + "/" + begun.at("/id") + "/" + step, "{}");
            }
        }
        return last;
    }

    private static List<String> stocked(Api staff) {
        Api.Answer attic =
                staff.post("/api/v1/locations", "{\"code\": \"attic\", \"name\": \"Attic\", \"kind\": \"warehouse\"}");
        assertThat(attic.status()).as(attic.toString()).isEqualTo(201);
        return IntStream.range(0, 5)
                .mapToObj(i -> {
                    String sku = "STORM-" + i;
                    Api.Answer created = staff.post("/api/v1/products", """
                            {"name": "%1$s", "status": "published", "variants": [{"sku": "%1$s", "price": "9.99", "on_hand": 500}]}
                            """.formatted(sku));
                    assertThat(created.status()).as(created.toString()).isEqualTo(201);
                    return sku;
                })
                .toList();
    }

    private static long postmaster(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            Path pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(Files.readAllLines(pid).getFirst().strip());
        }
    }

    private static String key(Path data) throws Exception {
        try (ProgramProcess createKey =
                ProgramProcess.start(Map.of(), "create-key", "storm", "--data", data.toString())) {
            String output = createKey.awaitOutput();
            assertThat(createKey.awaitExit()).as(output).isZero();
            return output.strip();
        }
    }

    private static ProgramProcess serve(Path data) throws Exception {
        return ProgramProcess.start(Map.of(), "serve", "--data", data.toString(), "--port", "0");
    }
}
