package dev.entrepot.web.merchandising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductEditControllerTest {

    private static final String PRODUCTS = "/api/v1/products";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String NOBODY = "0193a2f0-0000-7000-8000-000000000009";

    private final TestClient staff = TestServer.shared().staff();
    private final TestClient guest = TestServer.shared().guest();

    @Test
    void createsASimpleProduct() {
        Reply created = staff.post(PRODUCTS, """
                {"name": "Enamel Mug", "status": "published", "sku": "MUG-1", "price": "12.5", "compare_at_price": 15,
                 "on_hand": 7, "weight_grams": 180, "tags": ["camp", "camp"], "description": "<b>Hot</b><script>x</script>"}""");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/slug")).isEqualTo("enamel-mug");
        assertThat(created.at("/status")).isEqualTo("published");
        assertThat(created.at("/description")).isEqualTo("<b>Hot</b>");
        assertThat(created.json().at("/tags")).hasSize(1);
        assertThat(created.json().at("/variants")).hasSize(1);
        assertThat(created.at("/variants/0/sku")).isEqualTo("MUG-1");
        assertThat(created.at("/variants/0/price/amount")).isEqualTo("12.50");
        assertThat(created.at("/variants/0/price/currency")).isEqualTo("EUR");
        assertThat(created.at("/variants/0/compare_at_price/amount")).isEqualTo("15.00");
        assertThat(created.json().at("/variants/0/available").asInt()).isEqualTo(7);
        assertThat(created.json().at("/variants/0/in_stock").asBoolean()).isTrue();
        assertThat(created.json().at("/variants/0/weight_grams").asInt()).isEqualTo(180);
        assertThat(guest.get(PRODUCTS + "/enamel-mug").json()).isEqualTo(created.json());
    }

    @Test
    void createsAProductWithVariants() {
        Reply created = staff.post(PRODUCTS, """
                {"name": "Trail Jacket", "images": [{"url": "https://images.example/a.jpg", "alt": "Red"}],
                 "variants": [
                   {"sku": "TRAIL-S", "options": {"Size": "S", "Colour": "Red"}, "price": {"amount": "99.00", "currency": "EUR"}, "on_hand": 1},
                   {"options": {"Size": "M", "Colour": "Red"}}]}""");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/status")).isEqualTo("draft");
        assertThat(created.at("/images/0/alt")).isEqualTo("Red");
        assertThat(created.json().at("/variants/0/options").propertyNames()).containsExactly("Size", "Colour");
        assertThat(created.at("/variants/1/sku")).matches("ITEM-\\d{8}-[A-Z0-9]{8}");
        assertThat(created.json().at("/variants/1/price").isNull()).isTrue();
        assertThat(created.json().at("/variants/1/in_stock").asBoolean()).isFalse();
    }

    @Test
    void saysWhetherAnythingIsSent() {
        Reply plain = staff.post(PRODUCTS, "{\"name\": \"Postcard\"}");
        Reply digital = staff.post(PRODUCTS, "{\"name\": \"Pattern to print\", \"digital\": true}");
        String path = PRODUCTS + "/" + digital.at("/id");

        assertThat(plain.json().at("/digital").asBoolean(true)).isFalse();
        assertThat(digital.json().at("/digital").asBoolean()).isTrue();
        assertThat(staff.patch(path, "{\"name\": \"Pattern\"}")
                        .json()
                        .at("/digital")
                        .asBoolean())
                .isTrue();
        assertThat(staff.put(path, "{\"name\": \"Pattern\"}")
                        .json()
                        .at("/digital")
                        .asBoolean())
                .isTrue();
        assertThat(staff.patch(path, "{\"digital\": false}")
                        .json()
                        .at("/digital")
                        .asBoolean(true))
                .isFalse();
        assertThat(staff.patch(path, "{\"digital\": \"yes\"}").errors()).containsExactly("/digital wrong_type");
    }

    @Test
    void warnsOfWhatIsPublishedWithoutAPrice() {
        Reply draft = staff.post(PRODUCTS, """
                {"name": "Half priced", "variants": [{"options": {"n": "1"}, "price": "5"}, {"sku": "HALF-2", "options": {"n": "2"}}]}""");
        String path = PRODUCTS + "/" + draft.at("/id");

        Reply published = staff.patch(path, "{\"status\": \"published\"}");
        Reply priced = staff.patch(path, """
                {"variants": [{"id": "%s", "options": {"n": "1"}}, {"sku": "HALF-2", "options": {"n": "2"}, "price": "6"}]}""".formatted(draft.at("/variants/0/id")));
        Reply born = staff.post(PRODUCTS, "{\"name\": \"Born bare\", \"status\": \"published\"}");

        assertThat(draft.json().has("warnings")).isFalse();
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().at("/warnings")).hasSize(1);
        assertThat(published.at("/warnings/0/code")).isEqualTo("no_price");
        assertThat(published.at("/warnings/0/field")).isEqualTo("/variants/1/price");
        assertThat(published.at("/warnings/0/message")).startsWith("HALF-2 is published without a price");
        assertThat(guest.get(path).json().has("warnings")).isFalse();
        assertThat(priced.json().has("warnings")).isFalse();
        assertThat(born.at("/warnings/0/field")).isEqualTo("/variants/0/price");
    }

    @Test
    void tellsEveryFaultAtOnce() {
        Reply refused = staff.post(PRODUCTS, """
                {"name": " ", "status": "lost", "tax_category": "No Such", "colour": 1, "images": [{"url": "ftp://x"}],
                 "variants": [{"sku": "bad sku", "price": "1.999", "weight_grams": -1, "size": "S"}, null]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("validation_failed");
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "/name required",
                        "/status unknown_value",
                        "/tax_category invalid_value",
                        "/colour unknown_field",
                        "/images/0/url invalid_format",
                        "/variants/0/sku invalid_sku",
                        "/variants/0/price too_many_decimals",
                        "/variants/0/weight_grams out_of_range",
                        "/variants/0/size unknown_field",
                        "/variants/1 required");
    }

    @Test
    void tellsEveryWrongPriceAtOnce() {
        Reply refused = staff.post(PRODUCTS, """
                {"name": "Priced", "sku": "BESIDE", "variants": [
                  {"options": {"n": "1"}, "price": "0"}, {"options": {"n": "2"}, "price": "5", "compare_at_price": "4"},
                  {"options": {"n": "3"}, "compare_at_price": "4"},
                  {"options": {"n": "4"}, "price": "5", "compare_at_price": {"amount": "9", "currency": "USD"}}]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "/sku conflicting",
                        "/variants/0/price invalid_price",
                        "/variants/1/compare_at_price invalid_price",
                        "/variants/2/price required",
                        "/variants/3/compare_at_price currency_mismatch");
    }

    @Test
    void refusesWhatTheCatalogueRefuses() {
        Reply product = simple("");
        String sku = product.at("/variants/0/sku");

        assertThat(staff.post(PRODUCTS, "{\"name\": \"Other\", \"sku\": \"" + sku + "\"}")
                        .at("/code"))
                .isEqualTo("sku_taken");
        assertThat(staff.post(PRODUCTS, "{\"name\": \"Other\", \"slug\": \"" + product.at("/slug") + "\"}")
                        .at("/code"))
                .isEqualTo("slug_taken");
        assertThat(staff.post(PRODUCTS, "{\"name\": \"Other\", \"category_id\": \"" + NOBODY + "\"}")
                        .at("/code"))
                .isEqualTo("unknown_reference");
        assertThat(staff.post(PRODUCTS, "{\"name\": \"Other\", \"variants\": [{}, {}]}")
                        .at("/code"))
                .isEqualTo("unfit_variants");
        assertThat(staff.post(PRODUCTS, "{\"name\": \"Other\", \"status\": \"discontinued\"}")
                        .at("/code"))
                .isEqualTo("illegal_transition");
    }

    @Test
    void createsTheSameProductOnce() {
        String key = "product-" + NUMBER.incrementAndGet();
        String body = "{\"name\": \"Once " + key + "\", \"price\": \"19.9\"}";
        String sameBody = "{\"price\": 19.90, \"name\": \"Once " + key + "\"}";

        Reply first = staff.post(PRODUCTS, body, "Idempotency-Key", key);
        Reply again = staff.post(PRODUCTS, sameBody, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void leavesNoTraceOfARefusalUnderAKey() {
        String key = "product-" + NUMBER.incrementAndGet();
        Reply taken = simple("");

        Reply refused = staff.post(
                PRODUCTS, "{\"name\": \"Retry\", \"slug\": \"" + taken.at("/slug") + "\"}", "Idempotency-Key", key);
        staff.delete(PRODUCTS + "/" + taken.at("/id"));
        Reply retried = staff.post(
                PRODUCTS, "{\"name\": \"Retry\", \"slug\": \"" + taken.at("/slug") + "\"}", "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(retried.status()).isEqualTo(201);
    }

    @Test
    void changesThePriceOfASimpleProduct() {
        Reply product = simple(", \"on_hand\": 4");

        Reply patched =
                staff.patch(PRODUCTS + "/" + product.at("/id"), "{\"price\": \"7.49\", \"status\": \"published\"}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("/variants/0/price/amount")).isEqualTo("7.49");
        assertThat(patched.at("/variants/0/id")).isEqualTo(product.at("/variants/0/id"));
        assertThat(patched.at("/variants/0/sku")).isEqualTo(product.at("/variants/0/sku"));
        assertThat(patched.json().at("/variants/0/available").asInt()).isEqualTo(4);
        assertThat(patched.at("/status")).isEqualTo("published");
    }

    @Test
    void keepsTheVersionWhereNothingIsChanged() {
        Reply product = simple("");
        String path = PRODUCTS + "/" + product.at("/id");

        Reply nothing = staff.patch(path, "{}");
        Reply same = staff.patch(path, "{\"name\": " + product.json().at("/name") + "}");

        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.header("ETag")).isEqualTo(product.header("ETag"));
        assertThat(same.header("ETag")).isEqualTo(product.header("ETag"));
    }

    @Test
    void refusesToRemoveWhatEveryProductHas() {
        Reply product = simple("");

        Reply refused = staff.patch(
                PRODUCTS + "/" + product.at("/id"), "{\"price\": null, \"compare_at_price\": null, \"slug\": null}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("/slug not_removable", "/price not_removable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\ud800b", "\\udc00", "a\\u0000"})
    void refusesTextThatIsNone(String name) {
        Reply refused = staff.post(PRODUCTS, "{\"name\": \"" + name + "\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("/name invalid_value");
    }

    @Test
    void keepsThePriceWhereAnotherOneWaitsForApproval() {
        Reply product = simple("");

        Reply patched = staff.patch(PRODUCTS + "/" + product.at("/id"), "{\"price\": \"7.51\"}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("/variants/0/price/amount")).isEqualTo("5.00");
        assertThat(patched.at("/variants/0/pending_price/price/amount")).isEqualTo("7.51");
        assertThat(patched.at("/variants/0/pending_price/state")).isEqualTo("waiting_for_approval");
        assertThat(staff.get("/api/v1/price-changes/" + patched.at("/variants/0/pending_price/change"))
                        .at("/price/amount"))
                .isEqualTo("7.51");
        assertThat(product.json().at("/variants/0/pending_price").isNull()).isTrue();
        assertThat(staff.get(PRODUCTS + "/" + product.at("/id"))
                        .json()
                        .at("/variants/0/pending_price")
                        .isNull())
                .isTrue();
    }

    @Test
    void turnsASimpleProductIntoOneWithVariants() {
        Reply product = simple(", \"on_hand\": 4");
        String sku = product.at("/variants/0/sku");

        Reply patched = staff.patch(PRODUCTS + "/" + product.at("/id"), """
                {"variants": [{"sku": "%s", "options": {"Size": "S"}}, {"options": {"Size": "M"}, "price": "3", "on_hand": 2}]}""".formatted(sku));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.json().at("/variants")).hasSize(2);
        assertThat(patched.at("/variants/0/id")).isEqualTo(product.at("/variants/0/id"));
        assertThat(patched.at("/variants/0/price/amount")).isEqualTo("5.00");
        assertThat(patched.json().at("/variants/0/available").asInt()).isEqualTo(4);
        assertThat(patched.at("/variants/1/price/amount")).isEqualTo("3.00");
    }

    @Test
    void refusesAPriceBesideTheNameOfAProductWithVariants() {
        Reply product = withVariants();

        Reply patched = staff.patch(PRODUCTS + "/" + product.at("/id"), "{\"price\": \"1\"}");

        assertThat(patched.status()).isEqualTo(422);
        assertThat(patched.errors()).containsExactly("/price conflicting");
    }

    @Test
    void replacesAProduct() {
        Reply product = withVariants();

        Reply replaced = staff.put(
                PRODUCTS + "/" + product.at("/slug"), """
                {"name": "Replaced", "slug": "replaced-%s", "variants": [{"id": "%s", "options": {"Size": "XL"}}]}""".formatted(product.at("/slug"), product.at("/variants/1/id")));

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.at("/name")).isEqualTo("Replaced");
        assertThat(replaced.json().at("/variants")).hasSize(1);
        assertThat(replaced.at("/variants/0/sku")).isEqualTo(product.at("/variants/1/sku"));
        assertThat(replaced.at("/variants/0/options/Size")).isEqualTo("XL");
        assertThat(replaced.at("/description")).isEmpty();
    }

    @Test
    void refusesAVariantOfAnotherProduct() {
        Reply product = withVariants();

        Reply replaced = staff.put(
                PRODUCTS + "/" + simple("").at("/id"),
                "{\"name\": \"Thief\", \"variants\": [{\"id\": \"" + product.at("/variants/0/id") + "\"}]}");

        assertThat(replaced.status()).isEqualTo(422);
        assertThat(replaced.at("/code")).isEqualTo("unknown_reference");
    }

    @Test
    void letsASaleNotDefeatAnEditor() {
        Reply product = simple(", \"on_hand\": 4");
        String path = PRODUCTS + "/" + product.at("/id");
        String seen = staff.get(path).header("ETag");
        String tagOfAnotherStock = seen.substring(0, seen.indexOf('.')) + ".otherstock\"";

        assertThat(staff.patch(path, "{\"name\": \"Edited\"}", "If-Match", tagOfAnotherStock)
                        .status())
                .isEqualTo(200);
        assertThat(staff.patch(path, "{\"name\": \"Late\"}", "If-Match", seen).at("/code"))
                .isEqualTo("stale_version");
        assertThat(staff.delete(path, "If-Match", seen).status()).isEqualTo(412);
    }

    @Test
    void deletesAProduct() {
        Reply product = simple(", \"status\": \"published\"");

        assertThat(staff.delete(PRODUCTS + "/" + product.at("/slug")).status()).isEqualTo(204);
        assertThat(guest.get(PRODUCTS + "/" + product.at("/slug")).at("/code")).isEqualTo("product_not_found");
        assertThat(staff.get(PRODUCTS + "/" + product.at("/id")).status()).isEqualTo(404);
        assertThat(staff.delete(PRODUCTS + "/" + product.at("/id")).status()).isEqualTo(404);
    }

    @Test
    void takesMergePatchesOnly() {
        Reply reply = staff.send(
                "PATCH",
                PRODUCTS + "/" + simple("").at("/id"),
                "{\"name\": \"X\"}",
                "Content-Type",
                "application/json");

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.at("/code")).isEqualTo("unsupported_media_type");
        assertThat(reply.header("Accept-Patch")).isEqualTo("application/merge-patch+json");
    }

    @Test
    void refusesAPatchThatIsNoObject() {
        Reply reply = staff.patch(PRODUCTS + "/" + simple("").at("/id"), "[]");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors()).containsExactly(" wrong_type");
    }

    private Reply simple(String more) {
        int number = NUMBER.incrementAndGet();
        Reply created = staff.post(
                PRODUCTS,
                "{\"name\": \"Simple %d\", \"sku\": \"SIMPLE-%d\", \"price\": \"5\"%s}"
                        .formatted(number, number, more));
        assertThat(created.status()).isEqualTo(201);
        return created;
    }

    private Reply withVariants() {
        int number = NUMBER.incrementAndGet();
        Reply created = staff.post(PRODUCTS, """
                {"name": "Sized %d", "description": "Text", "variants": [
                  {"sku": "SIZED-%d-S", "options": {"Size": "S"}, "price": "5"}, {"sku": "SIZED-%d-M", "options": {"Size": "M"}}]}""".formatted(number, number, number));
        assertThat(created.status()).isEqualTo(201);
        return created;
    }
}
