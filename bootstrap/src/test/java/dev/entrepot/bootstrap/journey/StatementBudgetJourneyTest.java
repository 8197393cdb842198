package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.bootstrap.EntrepotApplication;
import dev.entrepot.testing.persistence.StatementCount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How many statements a request may send when memories are warm. BEGIN, COMMIT and the store's tag count none. */
class StatementBudgetJourneyTest {

    private static final int PRODUCTS = 30;
    private static final AtomicReference<StatementCount> COUNT = new AtomicReference<>();

    private static Shop shop;
    private static List<String> skus;

    @BeforeAll
    static void startWithoutSchedules() {
        shop = Shop.start(
                CountedProgram.class, Map.of("entrepot.schedules", false, "entrepot.redis.url", "redis://127.0.0.1:1"));
        skus = IntStream.range(0, PRODUCTS)
                .mapToObj(i -> shop.product("9.99", 1000))
                .toList();
        order();
    }

    @AfterAll
    static void stop() {
        shop.stop();
    }

    @Test
    void listsWithTwoStatements() {
        assertThat(during(() -> shop.guest().get("/api/v1/products?page_size=20")))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void showsAProductWithOneStatement() {
        String id = shop.guest().get("/api/v1/products?sku=" + skus.getFirst()).at("/results/0/id");

        assertThat(during(() -> shop.guest().get("/api/v1/products/" + id))).hasSize(1);
    }

    @Test
    void placesAnOrderOfThreeLinesWithEightStatements() {
        assertThat(during(StatementBudgetJourneyTest::order)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void tellsStaffHowManyStatementsARequestTook() {
        AtomicReference<Api.Answer> answer = new AtomicReference<>();
        shop.staff().get("/api/v1/store");
        String path = "/api/v1/products?page_size=20&status=published";

        List<String> sent = during(() -> {
            answer.set(shop.staff().get(path));
            return answer.get();
        });

        assertThat(sent).isNotEmpty();
        assertThat(answer.get().header("X-Query-Count")).contains(Integer.toString(sent.size()));
        assertThat(shop.guest().get(path).header("X-Query-Count")).isEmpty();
    }

    @Test
    void givesSomethingAlongWithTheSameStatements() {
        List<String> without = during(StatementBudgetJourneyTest::order);
        String gift = shop.product("4.00", 1000);
        String promotion =
                shop.staff().post("/api/v1/promotions", """
                        {"code": "ALONG", "name": "Something along", "actions": [{"type": "free_gift", "sku": "%s"}]}""".formatted(gift)).at("/id");
        order();

        List<String> with = during(() -> {
            Api.Answer order = order();
            assertThat(order.at("/lines/3/sku")).isEqualTo(gift);
            return order;
        });

        assertThat(with).hasSameSizeAs(without);
        shop.staff().delete("/api/v1/promotions/" + promotion);
    }

    @Test
    void looksUpACustomerOnlyWhereOneIsNamedAndWithOneStatement() {
        String customer = shop.staff()
                .post("/api/v1/customers", """
                {"email": "%s@example.org", "name": "Ada"}""".formatted(UUID.randomUUID()))
                .at("/id");
        String body = "{\"lines\": [{\"sku\": \"" + skus.getFirst() + "\", \"quantity\": 1}], \"buyer\": %s}";

        List<String> described = during(() -> shop.staff().post("/api/v1/quotes", body.formatted("{}")));
        List<String> named = during(
                () -> shop.staff().post("/api/v1/quotes", body.formatted("{\"customer\": \"" + customer + "\"}")));

        assertThat(described).noneMatch(statement -> statement.contains("customers"));
        assertThat(named).hasSize(described.size() + 1);
        assertThat(named)
                .filteredOn(statement -> statement.contains("customers"))
                .hasSize(1);
        assertThat(during(() -> shop.staff().get("/api/v1/customers/" + customer)))
                .hasSize(1);
        assertThat(during(() -> shop.staff().get("/api/v1/customers?page_size=1")))
                .hasSizeLessThanOrEqualTo(2);
    }

    private static Api.Answer order() {
        String lines = skus.subList(0, 3).stream()
                .map(sku -> "{\"sku\": \"" + sku + "\", \"quantity\": 1}")
                .collect(Collectors.joining(",", "[", "]"));
        return shop.order(UUID.randomUUID().toString(), "tok_success", lines);
    }

    private static List<String> during(Supplier<Api.Answer> request) {
        StatementCount count = COUNT.get();
        return count.during(() -> {
            Api.Answer answer = request.get();
            assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        });
    }

    /** The program, with its data source watched. */
    @Configuration(proxyBeanMethods = false)
    @Import(EntrepotApplication.class)
    static class CountedProgram {

        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (name.equals("dataSource") && bean instanceof DataSource source) {
                        StatementCount counted = new StatementCount(source);
                        COUNT.set(counted);
                        return counted;
                    }
                    return bean;
                }
            };
        }
    }
}
