package dev.entrepot.web.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProductControllerTest {

    private static final String PRODUCTS = "/api/v1/products";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestClient staff = TestServer.shared().staff();
    private final TestClient guest = TestServer.shared().guest();

    @Test
    void listsWhatIsPublishedInFewWords() {
        String brand = brand();
        Reply shown = product(brand, ", \"status\": \"published\", \"price\": \"9.99\", \"on_hand\": 1");
        Reply hidden = product(brand, "");

        Reply list = guest.get(PRODUCTS + "?brand=" + brand);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.at("/pagination/count")).isEqualTo("1");
        assertThat(list.json().at("/results/0").propertyNames())
                .containsExactly(
                        "id",
                        "slug",
                        "name",
                        "status",
                        "sku",
                        "price",
                        "compare_at_price",
                        "lowest_price_30_days",
                        "image",
                        "category",
                        "brand",
                        "in_stock",
                        "low_stock",
                        "variant_count",
                        "created_at");
        assertThat(list.at("/results/0/id")).isEqualTo(shown.at("/id"));
        assertThat(list.at("/results/0/price/amount")).isEqualTo("9.99");
        assertThat(list.json().at("/results/0/in_stock").asBoolean()).isTrue();
        assertThat(list.json().at("/results/0/low_stock").asBoolean(true)).isFalse();
        assertThat(list.header("ETag")).matches("\"[A-Za-z0-9_-]{16}\"");
        assertThat(ids(staff.get(PRODUCTS + "?brand=" + brand))).containsExactly(hidden.at("/id"), shown.at("/id"));
    }

    @Test
    void takesEveryFilter() {
        String brand = brand();
        Reply category = staff.post("/api/v1/categories", "{\"name\": \"Filtered " + NUMBER.incrementAndGet() + "\"}");
        String inCategory = ", \"status\": \"published\", \"category_id\": \"" + category.at("/id") + "\"";
        Reply cheap = product(brand, inCategory + ", \"price\": \"5\", \"on_hand\": 3");
        Reply dear = product(brand, inCategory + ", \"price\": \"500\"");
        Reply outside = product(brand, ", \"status\": \"published\", \"price\": \"50\"");

        assertThat(list(brand, "&category=" + category.at("/id"))).containsOnly(cheap.at("/id"), dear.at("/id"));
        assertThat(list(brand, "&category_slug=" + category.at("/slug"))).containsOnly(cheap.at("/id"), dear.at("/id"));
        assertThat(list(brand, "&min_price=50")).containsOnly(dear.at("/id"), outside.at("/id"));
        assertThat(list(brand, "&max_price=49.99")).containsOnly(cheap.at("/id"));
        assertThat(list(brand, "&in_stock=true")).containsOnly(cheap.at("/id"));
        assertThat(list(brand, "&in_stock=false")).containsOnly(dear.at("/id"), outside.at("/id"));
        assertThat(list(brand, "&sku=" + cheap.at("/variants/0/sku"))).containsOnly(cheap.at("/id"));
        assertThat(list(brand, "&ids=" + cheap.at("/id") + "," + dear.at("/id")))
                .containsOnly(cheap.at("/id"), dear.at("/id"));
        assertThat(list(brand, "&ids=" + cheap.at("/id") + "&ids=" + outside.at("/id")))
                .containsOnly(cheap.at("/id"), outside.at("/id"));
        assertThat(list(brand, "&created_after=2100-01-01")).isEmpty();
        assertThat(list(brand, "&created_before=2100-01-01T00:00:00%2B01:00")).hasSize(3);
        assertThat(list(brand, "&status=published")).hasSize(3);
    }

    @Test
    void ordersByWhatIsAskedFor() {
        String brand = brand();
        Reply first = product(brand, ", \"status\": \"published\", \"name\": \"Zebra\"");
        Reply second = product(brand, ", \"status\": \"published\", \"name\": \"Ant\"");

        assertThat(list(brand, "&ordering=name")).containsExactly(second.at("/id"), first.at("/id"));
        assertThat(list(brand, "&ordering=-name")).containsExactly(first.at("/id"), second.at("/id"));
    }

    @Test
    void ordersByPrice() {
        String brand = brand();
        Reply dear = product(brand, ", \"status\": \"published\", \"price\": \"50\"");
        Reply priceless = product(brand, ", \"status\": \"published\"");
        Reply cheap = product(brand, ", \"status\": \"published\", \"price\": \"9.99\"");

        assertThat(list(brand, "&ordering=price"))
                .containsExactly(cheap.at("/id"), dear.at("/id"), priceless.at("/id"));
        assertThat(list(brand, "&ordering=-price"))
                .containsExactly(dear.at("/id"), cheap.at("/id"), priceless.at("/id"));
    }

    @Test
    void listsTheProductsOfABrandBySlug() {
        String brand = brand();
        Reply branded = product(brand, ", \"status\": \"published\"");
        product(brand(), ", \"status\": \"published\"");
        String slug = branded.at("/brand/slug");

        assertThat(list(brand, "&brand_slug=" + slug)).containsExactly(branded.at("/id"));
        assertThat(list(brand(), "&brand_slug=" + slug)).isEmpty();
        assertThat(list(brand, "&brand_slug=no-such-brand")).isEmpty();
        assertThat(guest.get(PRODUCTS + "?brand_slug=Not%20a%20slug").errors())
                .containsExactly("brand_slug invalid_slug");
    }

    @Test
    void showsOnlyTheFieldsThatAreAskedFor() {
        String brand = brand();
        product(brand, ", \"status\": \"published\"");

        Reply list = guest.get(PRODUCTS + "?fields=name,compare_at_price&brand=" + brand);

        assertThat(list.json().at("/results/0").propertyNames()).containsExactly("name", "compare_at_price");
        assertThat(list.json().at("/pagination/count").asInt()).isOne();
        assertThat(guest.get(PRODUCTS + "?fields=name,colour").errors()).containsExactly("fields unknown_value");
        for (String wrong : List.of("?fields=name,colour", "?fields=", "?fields=name,")) {
            Reply refused = guest.get(PRODUCTS + wrong);
            assertThat(refused.at("/errors/0/field")).isEqualTo("fields");
            assertThat(refused.at("/errors/0/message")).startsWith("This should be one of id, slug, name, status,");
        }
        assertThat(Arrays.stream(ProductField.values()).map(ProductField::wireName))
                .containsExactlyElementsOf(guest.get(PRODUCTS + "?brand=" + brand)
                        .json()
                        .at("/results/0")
                        .propertyNames());
    }

    @Test
    void refusesWrongParametersAllAtOnce() {
        Reply reply = guest.get(
                PRODUCTS + "?ordering=weight&min_price=1.999&in_stock=perhaps&ids=1&page=x&colour=red&status=lost");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactlyInAnyOrder(
                        "ordering invalid_format",
                        "min_price too_many_decimals",
                        "in_stock wrong_type",
                        "ids invalid_value",
                        "page invalid_value",
                        "colour unknown_parameter",
                        "status unknown_value");
    }

    @Test
    void saysWhatIsExpectedOfAParameter() {
        assertThat(guest.get(PRODUCTS + "?in_stock=1").at("/errors/0/message"))
                .isEqualTo("This should be true or false.");
        assertThat(staff.get("/api/v1/prices/KETTLE?currency=eur").at("/errors/0/message"))
                .contains("send a code in capital letters such as EUR");
        assertThat(guest.get("/api/v1/brands/nobody?colour=1").at("/errors/0/message"))
                .isEqualTo("There is no such parameter; none is known here.");
        assertThat(staff.post("/api/v1/orders/019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3/cancel", "{\"why\": \"\"}")
                        .at("/errors/0/message"))
                .isEqualTo("There is no such field; only reason is known.");
    }

    @Test
    void refusesBoundsThatNothingIsBetween() {
        assertThat(guest.get(PRODUCTS + "?min_price=10&max_price=9.99").errors())
                .containsExactly("max_price out_of_range");
        assertThat(guest.get(PRODUCTS + "?min_price=10&max_price=10").status()).isEqualTo(200);
        assertThat(guest.get(PRODUCTS + "?created_after=2026-02-02&created_before=2026-02-01")
                        .errors())
                .containsExactly("created_before out_of_range");
    }

    @Test
    void showsGuestsNothingButWhatIsPublished() {
        Reply draft = product(brand(), "");

        assertThat(guest.get(PRODUCTS + "?status=draft").errors()).containsExactly("status staff_only");
        assertThat(staff.get(PRODUCTS + "?status=draft").status()).isEqualTo(200);
        assertThat(guest.get(PRODUCTS + "/" + draft.at("/id")).status()).isEqualTo(404);
        assertThat(staff.get(PRODUCTS + "/" + draft.at("/id")).header("Cache-Control"))
                .isEqualTo("private, no-cache");
    }

    @Test
    void leadsFromAFormerSlugToThePresentOne() {
        Reply product = product(brand(), ", \"status\": \"published\"");
        String old = product.at("/slug");
        staff.patch(PRODUCTS + "/" + old, "{\"slug\": \"new-" + old + "\"}");

        Reply moved = guest.get(PRODUCTS + "/" + old);

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).endsWith(PRODUCTS + "/new-" + old);
        assertThat(guest.get(PRODUCTS + "/new-" + old).status()).isEqualTo(200);
        assertThat(guest.get(PRODUCTS + "/" + product.at("/id")).status()).isEqualTo(200);
    }

    @Test
    void changesTheTagWithTheStock() {
        String brand = brand();
        Reply product = product(brand, ", \"status\": \"published\", \"price\": \"5\", \"on_hand\": 1");
        String path = PRODUCTS + "/" + product.at("/id");
        String before = guest.get(path).header("ETag");
        String listBefore = guest.get(PRODUCTS + "?brand=" + brand).header("ETag");

        staff.patch(path, "{\"on_hand\": 0}");

        assertThat(guest.get(path, "If-None-Match", before).status()).isEqualTo(200);
        assertThat(guest.get(PRODUCTS + "?brand=" + brand, "If-None-Match", listBefore)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsHowAnOrderCouldGetAVariant() {
        String brand = brand();
        Reply product = product(brand, ", \"status\": \"published\", \"price\": \"5\", \"on_hand\": 3");

        assertThat(availability(product)).isEqualTo("3 true false in_stock ");
        assertThat(list(brand, "&low_stock=true")).isEmpty();

        keep(product, 2, "{\"policy\": \"allow\", \"limit\": 5}");
        assertThat(availability(product)).isEqualTo("6 true true low_stock ");
        assertThat(list(brand, "&low_stock=true")).containsOnly(product.at("/id"));
        assertThat(list(brand, "&low_stock=false")).isEmpty();

        keep(product, 3, "{\"policy\": \"allow\", \"limit\": 5}");
        assertThat(availability(product)).isEqualTo("5 false false backorder ");
        assertThat(list(brand, "&low_stock=true")).isEmpty();

        keep(product, 3, "{\"policy\": \"preorder\", \"limit\": 4, \"available_from\": \"2027-05-01T08:00:00Z\"}");
        assertThat(availability(product)).isEqualTo("4 false false preorder 2027-05-01T08:00:00Z");

        keep(product, 3, "{\"policy\": \"deny\"}");
        assertThat(availability(product)).isEqualTo("0 false false out_of_stock ");
    }

    private void keep(Reply product, int safetyStock, String backorder) {
        Reply kept = staff.put(
                "/api/v1/inventory/" + product.at("/variants/0/sku") + "/locations/main/policy",
                "{\"safety_stock\": " + safetyStock + ", \"low_stock_threshold\": 1, \"backorder\": " + backorder
                        + "}");
        assertThat(kept.status()).as("%s", kept).isEqualTo(200);
    }

    private String availability(Reply product) {
        Reply shown = guest.get(PRODUCTS + "/" + product.at("/id"));
        return Stream.of("available", "in_stock", "low_stock", "availability", "available_from")
                .map(name -> shown.at("/variants/0/" + name))
                .collect(Collectors.joining(" "));
    }

    private List<String> list(String brand, String more) {
        return ids(guest.get(PRODUCTS + "?brand=" + brand + more));
    }

    private static List<String> ids(Reply list) {
        assertThat(list.status()).isEqualTo(200);
        return list.json()
                .path("results")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private String brand() {
        return staff.post("/api/v1/brands", "{\"name\": \"Listed " + NUMBER.incrementAndGet() + "\"}")
                .at("/id");
    }

    private Reply product(String brand, String more) {
        String name =
                more.contains("\"name\"") ? "" : ", \"name\": \"Listed product " + NUMBER.incrementAndGet() + "\"";
        Reply created = staff.post(PRODUCTS, "{\"brand_id\": \"" + brand + "\"" + name + more + "}");
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return created;
    }
}
