package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buyers who want the same over HTTP. With {@code -Dentrepot.races.rounds=50} each race is run as often as one likes. */
class RaceJourneyTest {

    private static final int SOME_ROUNDS = Integer.getInteger("entrepot.races.rounds", 1);

    private static final int BUYERS = 64;
    private static final int STOCK = 50;
    private static final int REPETITIONS = 32;
    private static final int ROUNDS = 200;
    private static final int HOT_ITEMS = 10;

    private final Shop shop = Shop.shared();

    @ParameterizedTest
    @CsvSource({"64, 50", "200, 1", "100, 100"})
    void sellsAsManyAsThereAre(int buyers, int units) throws Exception {
        for (int round = 1; round <= SOME_ROUNDS; round++) {
            sellsExactlyTheStock(shop, buyers, units);
        }
    }

    @Test
    void basketsOfFiveOverTenHotItemsAreSoldWholeOrRefused() throws Exception {
        for (int round = 1; round <= SOME_ROUNDS; round++) {
            List<String> hot = new ArrayList<>();
            for (int i = 0; i < HOT_ITEMS; i++) {
                hot.add(shop.product("5.00", STOCK / 2));
            }

            Api buyers = shop.guest();
            List<Api.Answer> answers = atOnce(BUYERS, () -> {
                List<String> basket = new ArrayList<>(hot);
                Collections.shuffle(basket);
                return buy(
                        buyers,
                        basket.stream()
                                .limit(5)
                                .map(sku -> "{\"sku\": \"" + sku + "\", \"quantity\": 1}")
                                .collect(Collectors.joining(", ", "[", "]")));
            });

            assertThat(answers).allSatisfy(RaceJourneyTest::isSoldOrOutOfStock);
            long sold =
                    answers.stream().filter(answer -> answer.status() == 201).count();
            assertThat(hot.stream().mapToInt(this::reserved).sum()).isEqualTo(Math.toIntExact(5 * sold));
        }
        assertThat(shop.ledger().discrepancies()).isEmpty();
    }

    private static void isSoldOrOutOfStock(Api.Answer answer) {
        if (answer.status() != 201) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
            assertThat(answer.at("/code")).isEqualTo("insufficient_stock");
        }
    }

    private int reserved(String sku) {
        return shop.staff()
                .get("/api/v1/inventory/" + sku)
                .json()
                .get("reserved")
                .asInt();
    }

    @Test
    void sellsFiftyOfFiftyWithFewerConnectionsThanBuyers() throws Exception {
        Shop narrow = Shop.start(Map.of(
                "spring.datasource.hikari.maximum-pool-size", 4,
                "spring.datasource.hikari.connection-timeout", 60_000));
        try {
            sellsExactlyTheStock(narrow, BUYERS, STOCK);
        } finally {
            narrow.stop();
        }
    }

    @Test
    void sellsTheLastUnitToOneOfTwo() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            String sku = shop.product("5.00", 1);

            List<Api.Answer> answers = atOnce(2, () -> shop.order(sku, 1));

            assertThat(answers)
                    .as("round " + round)
                    .extracting(Api.Answer::status)
                    .containsExactlyInAnyOrder(201, 409);
        }
        assertThat(shop.ledger().discrepancies()).isEmpty();
    }

    @Test
    void placesOneOrderForOneKey() throws Exception {
        String sku = shop.product("5.00", 100);
        String key = UUID.randomUUID().toString();

        List<Api.Answer> answers = atOnce(REPETITIONS, () -> shop.order(key, "tok_success", Shop.line(sku, 1)));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Api.Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                .as("the one that was not replayed")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(shop.staff()
                        .get("/api/v1/inventory/" + sku)
                        .json()
                        .get("reserved")
                        .asInt())
                .isEqualTo(1);
        assertThat(shop.ledger().discrepancies()).isEmpty();
    }

    @Test
    void givesTheGiftOfALimitedPromotionAsOftenAsItMay() throws Exception {
        Shop own = Shop.start(Map.of());
        try {
            String sku = own.product("5.00", 100);
            String gift = own.product("2.00", 100);
            Api.Answer promotion = own.staff().post("/api/v1/promotions", """
                    {"code": "FIRST-FIVE", "name": "For the first five", "limits": {"uses": 5},
                     "actions": [{"type": "free_gift", "sku": "%s"}]}""".formatted(gift));
            assertThat(promotion.status()).as(promotion.toString()).isEqualTo(201);

            List<Api.Answer> answers = atOnce(REPETITIONS, () -> own.order(sku, 1));

            assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
            assertThat(answers)
                    .filteredOn(answer -> answer.json().get("lines").size() == 2)
                    .hasSize(5);
            assertThat(own.staff()
                            .get("/api/v1/inventory/" + gift)
                            .json()
                            .get("reserved")
                            .asInt())
                    .isEqualTo(5);
            assertThat(own.ledger().discrepancies()).isEmpty();
        } finally {
            own.stop();
        }
    }

    private static void sellsExactlyTheStock(Shop shop, int buyers, int units) throws Exception {
        String sku = shop.product("5.00", units);

        Api guest = shop.guest();
        List<Api.Answer> answers = atOnce(buyers, () -> buy(guest, Shop.line(sku, 1)));

        assertThat(answers)
                .allSatisfy(RaceJourneyTest::isSoldOrOutOfStock)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(Math.min(buyers, units));
        Api.Answer stock = shop.staff().get("/api/v1/inventory/" + sku);
        assertThat(stock.json().get("reserved").asInt()).isEqualTo(Math.min(buyers, units));
        assertThat(stock.json().get("available").asInt()).isEqualTo(Math.max(0, units - buyers));
        assertThat(shop.ledger().discrepancies()).isEmpty();
    }

    /** All over the connections of one client, so that many rounds do not run out of them. */
    private static Api.Answer buy(Api guest, String lines) {
        return guest.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/orders", Shop.orderBody("tok_success", lines));
    }

    private static List<Api.Answer> atOnce(int buyers, Callable<Api.Answer> buy) throws Exception {
        CountDownLatch start = new CountDownLatch(buyers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Api.Answer>> attempts = new ArrayList<>();
            for (int i = 0; i < buyers; i++) {
                attempts.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return buy.call();
                }));
            }
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> attempt : attempts) {
                answers.add(attempt.get());
            }
            return answers;
        }
    }
}
