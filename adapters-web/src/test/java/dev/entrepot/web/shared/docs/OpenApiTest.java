package dev.entrepot.web.shared.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Holds the description against what a strict linter asks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    /** Which shipping methods there are is up to the store, so that no example of one would work everywhere. */
    private static final String UP_TO_THE_STORE = "shipping_method";

    /** One of its own, because the examples leave something behind. */
    private TestServer server;

    private JsonNode document;

    @BeforeAll
    void read() {
        server = TestServer.start();
        Reply reply = server.guest().get("/openapi.json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        document = reply.json();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void saysWhatItIs() {
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        for (String pointer : List.of(
                "/info/title",
                "/info/version",
                "/info/description",
                "/info/contact/name",
                "/info/license/name",
                "/servers/0/url")) {
            assertThat(document.at(pointer).asString()).as(pointer).isNotEmpty();
        }
    }

    @Test
    void isReadAgainOnlyWhenItIsAnother() {
        TestClient guest = server.guest();
        Reply plain = guest.get("/openapi.json");
        Reply compressed = guest.get("/openapi.json", "Accept-Encoding", "gzip");
        Reply again = guest.get("/openapi.json", "If-None-Match", plain.header("ETag"));
        Reply head = guest.send("HEAD", "/openapi.json", null);

        assertThat(plain.header("ETag")).isNotEmpty().isNotEqualTo(compressed.header("ETag"));
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.bytes()).hasSizeLessThan(plain.bytes().length / 5);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(plain.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(plain.bytes().length));
    }

    @Test
    void saysInEveryExampleOfAProblemWhereItIs() {
        operations()
                .forEach(operation -> operation
                        .node()
                        .path("responses")
                        .forEach(response -> media(response)
                                .forEach(media -> media.path("examples")
                                        .forEach(example -> assertThat(example.at("/value/instance")
                                                        .asString())
                                                .as("%s", operation)
                                                .matches(operation.path().replaceAll("\\{[^}]+}", "[^/{}]+"))))));
    }

    @Test
    void tellsWhereIfMatchIsRefused() {
        String pointer = "/responses/400/content/application~1problem+json/examples";

        operations().forEach(operation -> {
            boolean takes = operation
                    .node()
                    .path("parameters")
                    .valueStream()
                    .anyMatch(parameter ->
                            resolved(parameter).path("name").asString().equals("If-Match"));
            assertThat(operation.node().at(pointer).has("if_match_not_supported"))
                    .as("%s", operation)
                    .isEqualTo(!takes && !operation.method().equals("get"));
        });
    }

    @Test
    void namesTheCoreEndpoints() {
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/v1/products",
                        "/api/v1/products/{id_or_slug}",
                        "/api/v1/categories/{id_or_slug}",
                        "/api/v1/brands/{id_or_slug}",
                        "/api/v1/quotes",
                        "/api/v1/orders",
                        "/api/v1/orders/{id}",
                        "/api/v1/inventory/{sku}");
    }

    @Test
    void describesEveryOperation() {
        Set<String> ids = new TreeSet<>();
        Set<String> tags = new TreeSet<>(document.path("tags").findValuesAsString("name"));
        operations().forEach(operation -> {
            assertThat(ids.add(operation.node().path("operationId").asString()))
                    .as("%s: operationId", operation)
                    .isTrue();
            for (String member : List.of("summary", "description")) {
                assertThat(operation.node().path(member).asString())
                        .as("%s: %s", operation, member)
                        .isNotEmpty();
            }
            assertThat(operation.node().path("tags")).as("%s: tags", operation).hasSize(1);
            assertThat(tags).contains(operation.node().at("/tags/0").asString());
            assertThat(operation.node().path("security"))
                    .as("%s: security", operation)
                    .isNotEmpty();
        });
        document.path("tags")
                .forEach(tag -> assertThat(tag.path("description").asString())
                        .as("%s", tag)
                        .isNotEmpty());
    }

    @Test
    void describesEveryParameter() {
        operations()
                .forEach(operation -> operation.node().path("parameters").forEach(given -> {
                    JsonNode parameter = resolved(given);
                    assertThat(parameter.path("description").asString())
                            .as("%s: %s", operation, parameter)
                            .isNotEmpty();
                    assertThat(parameter.path("schema").isObject())
                            .as("%s: %s", operation, parameter)
                            .isTrue();
                    assertThat(parameter.has("example"))
                            .as("%s: %s", operation, parameter)
                            .isTrue();
                    if (parameter.path("in").asString().equals("path")) {
                        assertThat(operation.path())
                                .contains("{" + parameter.path("name").asString() + "}");
                    }
                }));
    }

    @Test
    void givesAnExampleOfEveryBody() {
        operations().forEach(operation -> {
            List<JsonNode> media = new ArrayList<>(media(operation.node().path("requestBody")));
            operation.node().path("responses").forEach(response -> media.addAll(media(response)));
            media.forEach(one -> assertThat(one.has("example") || one.has("examples"))
                    .as("%s: %s", operation, one)
                    .isTrue());
        });
    }

    @Test
    void givesExamplesThatWork() {
        TestClient staff = server.staff();
        operations().stream()
                .filter(operation ->
                        operation.method().equals("post") && !operation.path().contains("{"))
                .forEach(operation -> {
                    JsonNode example = operation.node().at("/requestBody/content/application~1json/example");
                    Reply reply = staff.post(
                            operation.path(), example.toString(), "Idempotency-Key", "example-" + operation.path());

                    assertThat(reply.status())
                            .as("%s: %s: %s", operation, example, reply)
                            .isNotEqualTo(400);
                    // What is sold here is not what the sample shop sells.
                    assertThat(reply.errors())
                            .as("%s: %s: %s", operation, example, reply)
                            .isSubsetOf("/lines not_for_sale", "/lines unknown_sku", "/coupons unknown_coupon");
                });
    }

    @Test
    void listsTheProblemsOfEveryOperation() {
        operations().forEach(operation -> {
            JsonNode responses = operation.node().path("responses");
            assertThat(responses.propertyNames())
                    .as("%s", operation)
                    .contains("401", "406", "422", "429", "500", "503");
            if (operation.node().has("requestBody")) {
                assertThat(responses.propertyNames()).as("%s", operation).contains("400", "413", "415");
            }
            responses.forEach(
                    response -> assertThat(response.path("description").asString())
                            .as("%s", operation)
                            .isNotEmpty());
        });
        assertThat(document.at("/paths/~1api~1v1~1products/post/responses").propertyNames())
                .containsExactly("201", "400", "401", "406", "409", "410", "413", "415", "422", "429", "500", "503");
        assertThat(document.at("/paths/~1api~1v1~1products~1{id_or_slug}/get/responses")
                        .propertyNames())
                .containsExactly("200", "301", "304", "401", "404", "406", "422", "429", "500", "503");
    }

    @Test
    void tellsListsThatAreOnlyWalkedFromThoseWithPages() {
        for (String path : List.of("inventory", "inventory~1{sku}~1movements", "inventory~1transfers")) {
            assertThat(pagination(path)).as(path).contains("CursorPagination").doesNotContain("\"Pagination\"");
        }
        assertThat(pagination("orders")).contains("ListPosition");
        assertThat(pagination("locations")).contains("Pagination").doesNotContain("Cursor");
    }

    private String pagination(String path) {
        String page = document.at(
                        "/paths/~1api~1v1~1" + path + "/get/responses/200/content/application~1json/schema/$ref")
                .asString();
        return document.at(page.substring(1) + "/properties/pagination").toString();
    }

    @Test
    void givesTheFactsOfProblemsInTheirExamples() {
        JsonNode conflict = document.at(
                "/paths/~1api~1v1~1inventory~1{sku}~1adjustments/post/responses/409/content/application~1problem+json");

        assertThat(conflict.toString()).contains("\"stock_below_reserved\"", "\"on_hand\":5", "\"location\":\"main\"");
    }

    @Test
    void tellsWhatIsOpen() {
        assertThat(document.at("/paths/~1api~1v1~1products/get/security")).hasSize(2);
        assertThat(document.at("/paths/~1api~1v1~1products/post/security")).hasSize(1);
        assertThat(document.at("/components/securitySchemes/staff_key/name").asString())
                .isEqualTo("X-API-Key");
    }

    @Test
    void describesEveryMemberOfEverySchema() {
        List<String> lacking = new ArrayList<>();
        schemas().forEach(schema -> {
            if (schema.getValue().path("description").asString("").isEmpty()) {
                lacking.add(schema.getKey() + ": no description");
            }
            for (Map.Entry<String, JsonNode> member :
                    schema.getValue().path("properties").properties()) {
                JsonNode property = member.getValue();
                String name = schema.getKey() + "." + member.getKey();
                if (property.path("description").asString("").isEmpty()) {
                    lacking.add(name + ": no description");
                }
                if (!hasExample(property) && !UP_TO_THE_STORE.equals(member.getKey())) {
                    lacking.add(name + ": no example");
                }
            }
        });
        assertThat(lacking).isEmpty();
    }

    @Test
    void usesEverySchemaThatItHasAndHasEverySchemaThatItUses() {
        Set<String> used = new TreeSet<>();
        document.findValuesAsString("$ref").forEach(reference -> {
            assertThat(document.at(reference.substring(1)).isObject())
                    .as(reference)
                    .isTrue();
            used.add(reference);
        });
        for (String kind : List.of("schemas", "parameters", "headers")) {
            for (String name : document.path("components").path(kind).propertyNames()) {
                assertThat(used).contains("#/components/" + kind + "/" + name);
            }
        }
    }

    @Test
    void speaksTheNamesOfTheWire() {
        assertThat(document.at("/components/schemas/Variant/properties").propertyNames())
                .contains("compare_at_price", "in_stock");
        assertThat(document.at("/components/schemas/Variant/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("price", "compare_at_price");
        assertThat(document.at("/components/schemas/ProductContent/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("name");
        assertThat(document.at("/components/schemas/ProductContent/additionalProperties")
                        .asBoolean(true))
                .isFalse();
    }

    private boolean hasExample(JsonNode schema) {
        if (schema.has("examples")) {
            return true;
        }
        if (schema.has("$ref")) {
            JsonNode target = resolved(schema);
            return target.has("examples") || target.has("properties") || target.has("oneOf");
        }
        if (schema.has("oneOf")) {
            return hasExample(schema.at("/oneOf/0"));
        }
        return schema.has("items") && hasExample(schema.path("items"));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static List<JsonNode> media(JsonNode body) {
        return body.path("content").valueStream().toList();
    }

    private Set<Map.Entry<String, JsonNode>> schemas() {
        return document.path("components").path("schemas").properties();
    }

    private List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(
                                new Described(path.getKey(), operation.getKey(), operation.getValue()))));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private record Described(String path, String method, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
