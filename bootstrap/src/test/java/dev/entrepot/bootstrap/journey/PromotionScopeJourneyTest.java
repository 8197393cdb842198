package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Promotions on categories, brands and tags hold for what belongs to these, and for nothing else. */
class PromotionScopeJourneyTest {

    private final Shop shop = Shop.shared();
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aPromotionOnACategoryHoldsForAllThatStandsBelowIt() {
        String root = category("Clothes", null);
        String middle = category("Knitwear", root);
        String inside = product("\"category_id\": \"" + category("Sweaters", middle) + "\"");
        String outside = product("\"category_id\": \"" + category("Books", null) + "\"");

        promote("{\"type\": \"categories\", \"categories\": [\"" + root + "\"]}");

        assertHoldsFor(inside, outside);
    }

    @Test
    void aPromotionOnACategoryFollowsWhatMovesBelowIt() {
        String sale = category("Sale", null);
        String branch = category("Winter", null);
        String inside = product("\"category_id\": \"" + category("Coats", branch) + "\"");
        String outside = product("\"category_id\": \"" + category("Boots", null) + "\"");
        promote("{\"type\": \"categories\", \"categories\": [\"" + sale + "\"]}");
        assertThat(quote(inside).at("/discount/amount")).isEqualTo("0.00");

        Api.Answer moved = shop.staff().patch("/api/v1/categories/" + branch, "{\"parent_id\": \"" + sale + "\"}");

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertHoldsFor(inside, outside);
    }

    @Test
    void aPromotionOnABrandHoldsForItsProducts() {
        String brand = brand("Acme");
        String inside = product("\"brand_id\": \"" + brand + "\"");
        String outside = product("\"brand_id\": \"" + brand("Zenith") + "\"");

        promote("{\"type\": \"brands\", \"brands\": [\"" + brand + "\"]}");

        assertHoldsFor(inside, outside);
    }

    @Test
    void aPromotionOnATagHoldsForProductsThatCarryIt() {
        String inside = product("\"tags\": [\"soft\", \"knit-" + unique + "\"]");
        String outside = product("\"tags\": [\"soft\"]");

        promote("{\"type\": \"tags\", \"tags\": [\"knit-" + unique + "\"]}");

        assertHoldsFor(inside, outside);
    }

    /** 10 % off each 20.00 inside, and nothing off 20.00 outside; in quotes, in what explains them, and in orders. */
    private void assertHoldsFor(String inside, String outside) {
        Api.Answer quote = quote(inside, outside);
        Api.Answer order = shop.order(UUID.randomUUID().toString(), "tok_success", lines(inside, outside));

        for (Api.Answer priced : new Api.Answer[] {quote, order}) {
            assertThat(priced.at("/discount/amount")).as(priced.toString()).isEqualTo("2.00");
            assertThat(line(priced, inside)).isEqualTo("18.00");
            assertThat(line(priced, outside)).isEqualTo("20.00");
        }
        assertThat(order.at("/fingerprint")).isEqualTo(quote.at("/fingerprint"));
        assertThat(quote.at("/explanation/text"))
                .contains("Promotion SCOPE-" + unique.toUpperCase(Locale.ROOT) + " takes EUR 2.00 off");
        assertThat(quote(outside).at("/discount/amount")).isEqualTo("0.00");
    }

    private static String line(Api.Answer priced, String sku) {
        int index = priced.at("/lines/0/sku").equals(sku) ? 0 : 1;
        assertThat(priced.at("/lines/" + index + "/sku")).isEqualTo(sku);
        return priced.at("/lines/" + index + "/total/amount");
    }

    private Api.Answer quote(String... skus) {
        Api.Answer quote = shop.staff().post("/api/v1/quotes?explain=true", "{\"lines\": " + lines(skus) + "}");
        assertThat(quote.status()).as(quote.toString()).isEqualTo(200);
        return quote;
    }

    private static String lines(String... skus) {
        StringBuilder lines = new StringBuilder("[");
        for (String sku : skus) {
            lines.append(lines.length() == 1 ? "" : ", ").append("{\"sku\": \"" + sku + "\", \"quantity\": 1}");
        }
        return lines.append("]").toString();
    }

    private void promote(String lines) {
        created("/api/v1/promotions", """
                {"code": "SCOPE-%s", "name": "A tenth off", "conditions": [{"type": "contains", "lines": %s}],
                 "actions": [{"type": "off_lines", "lines": %s, "discount": {"type": "percentage", "percentage": "10"}}]}
                """.formatted(unique.toUpperCase(Locale.ROOT), lines, lines));
    }

    private String category(String name, @Nullable String parent) {
        String below = parent == null ? "" : ", \"parent_id\": \"" + parent + "\"";
        return created("/api/v1/categories", "{\"name\": \"" + name + " " + UUID.randomUUID() + "\"" + below + "}");
    }

    private String brand(String name) {
        return created("/api/v1/brands", "{\"name\": \"" + name + " " + UUID.randomUUID() + "\"}");
    }

    private String product(String members) {
        String sku = "S-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        created("/api/v1/products", """
                {"name": "Scope %1$s", "status": "published", %2$s, "variants": [
                  {"sku": "%1$s", "price": "20.00", "on_hand": 10}]}
                """.formatted(sku, members));
        return sku;
    }

    private String created(String path, String body) {
        Api.Answer answer = shop.staff().post(path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.at("/id");
    }
}
