package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program is killed in the middle of a storm of orders and started again by the same command. */
class CrashJourneyTest {

    private static final int BUYERS = 16;
    private static final int ORDERS_BEFORE_THE_KILL = 200;
    private static final int STOCK = 100_000;

    /** An order that was asked for, and the answer that came. */
    private record Asked(String key, Api.Answer answer) {}

    @Test
    void losesNothingThatWasAcknowledgedAndLeavesNothingHalfDone() throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "crash");
        Queue<Asked> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<String> unanswered = new ConcurrentLinkedQueue<>();
        String sku;
        try (ProgramProcess serve = serve(data)) {
            String url = serve.awaitReady();
            Api staff = new Api(url, Map.of("X-API-Key", key(data)));
            sku = product(staff);
            storm(serve, url, sku, acknowledged, unanswered);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ORDERS_BEFORE_THE_KILL);

        try (ProgramProcess again = serve(data)) {
            Api guest = new Api(again.awaitReady(), Map.of());
            Ledger ledger = Ledger.in(data);

            for (Asked asked : acknowledged) {
                Api.Answer replay = order(guest, asked.key(), sku);
                assertThat(replay.text()).isEqualTo(asked.answer().text());
                assertThat(replay.header("Idempotency-Replayed")).contains("true");
            }
            assertThat(ledger.discrepancies()).isEmpty();
            assertThat(ledger.count("select count(*) from orders o where not exists"
                            + " (select from order_lines l where l.order_id = o.id)"))
                    .as("orders without lines")
                    .isZero();

            long before = ledger.count("select count(*) from orders");
            for (String key : unanswered) {
                assertThat(order(guest, key, sku).status()).isEqualTo(201);
            }
            assertThat(ledger.count("select count(*) from orders"))
                    .as("what was in flight is finished or done, and never twice")
                    .isBetween(before, before + unanswered.size());
            assertThat(ledger.count("select count(*) from orders where lower(status) = 'pending'"))
                    .isZero();
            assertThat(ledger.discrepancies()).isEmpty();
        }
    }

    private static void storm(
            ProgramProcess serve, String url, String sku, Queue<Asked> acknowledged, Queue<String> unanswered)
            throws InterruptedException, ExecutionException {
        CountDownLatch enough = new CountDownLatch(ORDERS_BEFORE_THE_KILL);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService buyers = Executors.newFixedThreadPool(BUYERS)) {
            for (int i = 0; i < BUYERS; i++) {
                Api guest = new Api(url, Map.of());
                running.add(buyers.submit(() -> {
                    while (buy(guest, sku, acknowledged, unanswered)) {
                        enough.countDown();
                    }
                }));
            }
            assertThat(enough.await(2, TimeUnit.MINUTES))
                    .as("orders before the kill; %s still to come", enough.getCount())
                    .isTrue();
            serve.kill();
            serve.awaitExit();
        }
        for (Future<?> buyer : running) {
            // Tells what a buyer has found wrong.
            buyer.get();
        }
    }

    /** Answers whether the server still answers. */
    private static boolean buy(Api guest, String sku, Queue<Asked> acknowledged, Queue<String> unanswered) {
        String key = UUID.randomUUID().toString();
        try {
            Api.Answer answer = order(guest, key, sku);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            acknowledged.add(new Asked(key, answer));
            return true;
        } catch (UncheckedIOException killed) {
            unanswered.add(key);
            return false;
        }
    }

    private static Api.Answer order(Api guest, String key, String sku) {
        return guest.with("Idempotency-Key", key)
                .post("/api/v1/orders", Shop.orderBody("tok_success", Shop.line(sku, 1)));
    }

    private static String product(Api staff) {
        String sku = "CRASH-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Api.Answer created = staff.post("/api/v1/products", """
                {"name": "%1$s", "status": "published", "variants": [{"sku": "%1$s", "price": "9.99", "on_hand": %2$d}]}
                """.formatted(sku, STOCK));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return sku;
    }

    private static String key(Path data) throws Exception {
        try (ProgramProcess createKey =
                ProgramProcess.start(Map.of(), "create-key", "crash", "--data", data.toString())) {
            String output = createKey.awaitOutput();
            assertThat(createKey.awaitExit()).as(output).isZero();
            return output.strip();
        }
    }

    private static ProgramProcess serve(Path data) throws Exception {
        return ProgramProcess.start(Map.of(), "serve", "--data", data.toString(), "--port", "0");
    }
}
