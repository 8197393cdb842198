package dev.entrepot.web.shared.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the schemas of the description against JSON Schema, against their own examples, and against what is sent and answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiSchemaTest {

    /** Of java.util.regex and not of ECMA-262: inline flags, possessive quantifiers, POSIX classes, and some escapes. */
    private static final Pattern JAVA_ONLY = Pattern.compile(
            "\\(\\?[^:=!<]|[*+?}]\\+|\\\\p\\{(Cntrl|Alpha|Alnum|Punct|Graph|Print|Blank|Space|XDigit|Lower|Upper|ASCII|Is|java)"
                    + "|\\\\[hHRXAzZGQE]|&&");

    private final TestServer server = TestServer.shared();
    private JsonNode document;
    private SchemaCheck check;

    @BeforeAll
    void read() {
        document = server.guest().get("/openapi.json").json();
        check = new SchemaCheck(document);
    }

    @Test
    void hasPatternsOfEcmaScript() {
        List<String> patterns = new ArrayList<>();
        walk(
                document.path("components").path("schemas"),
                "",
                (at, schema) -> patterns.add(at + " " + schema.path("pattern").asString("")));
        walk(
                document.path("paths"),
                "",
                (at, schema) -> patterns.add(at + " " + schema.path("pattern").asString("")));

        assertThat(patterns).anyMatch(pattern -> pattern.contains("[A-Z]"));
        assertThat(patterns).noneMatch(pattern -> JAVA_ONLY.matcher(pattern).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?s).*", "a*+", "\\p{Cntrl}", "\\h", "\\Aa", "a\\z", "[a-z&&[^b]]"})
    void wouldFindOthers(String pattern) {
        assertThat(JAVA_ONLY.matcher(pattern).find()).isTrue();
    }

    @Test
    void namesNullAmongTheValuesOfWhatMayBeNull() {
        List<String> lacking = new ArrayList<>();
        walk(document, "", (at, schema) -> {
            boolean nullable = schema.path("type")
                    .valueStream()
                    .anyMatch(type -> type.isString() && type.asString().equals("null"));
            if (nullable
                    && schema.path("enum").isArray()
                    && schema.path("enum").valueStream().noneMatch(JsonNode::isNull)) {
                lacking.add(at);
            }
        });

        assertThat(lacking).isEmpty();
        assertThat(document.at("/components/schemas/ShippingOption/properties/obstacle/enum"))
                .anyMatch(JsonNode::isNull);
    }

    @Test
    void givesExamplesThatFit() {
        List<String> unfit = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    media(operation.getValue().path("requestBody"), name, unfit);
                    operation
                            .getValue()
                            .path("responses")
                            .properties()
                            .forEach(response -> media(response.getValue(), name + " " + response.getKey(), unfit));
                    operation
                            .getValue()
                            .path("parameters")
                            .forEach(parameter -> fit(
                                    parameter.path("example"),
                                    parameter.path("schema"),
                                    name + " " + parameter.path("name"),
                                    unfit));
                }));

        assertThat(unfit).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/products?fields=id,name", "/api/v1/products", "/api/v1/orders?fields=number,total"})
    void describesWhatIsAnsweredToThoseWhoWantSomeFields(String path) {
        server.staff().post("/api/v1/products", "{\"name\": \"Kettle\", \"price\": \"20.00\"}");
        Reply reply = server.staff().get(path);
        String collection = path.replaceFirst("\\?.*", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(check.faults(reply.json(), answer(collection, "get"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"coupons\": {\"type\": \"none\", \"code\": null}}",
                "{\"coupons\": {\"type\": \"single_use\", \"code\": null}, \"valid_from\": null}",
                "{\"stacking\": {\"type\": \"best_of\", \"group\": \"seasons\"}, \"limits\": {\"uses\": null}}",
                "{\"stacking\": null, \"coupons\": {\"code\": \"OTHER\"}}"
            })
    void allowsWhatAMergePatchMaySend(String patch) {
        TestClient staff = server.staff();
        String code = "PATCHED-" + Math.floorMod(patch.hashCode(), 1_000_000);
        Reply created = staff.post("/api/v1/promotions", """
                {"code": "%s", "name": "Patched", "actions": [{"type": "free_shipping"}],
                 "coupons": {"type": "shared", "code": "%s"}, "limits": {"uses": 5, "uses_per_customer": 1}}""".formatted(code, code));
        assertThat(created.status()).as("%s", created).isEqualTo(201);

        Reply patched = staff.patch("/api/v1/promotions/" + created.at("/id"), patch);

        assertThat(patched.status()).as("%s", patched).isEqualTo(200);
        assertThat(check.faults(new JsonMapper().readTree(patch), patchOf("/api/v1/promotions/{id}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"coupons\": {\"kind\": \"none\"}}", "{\"coupons\": {\"type\": \"some\"}}", "{\"limits\": 5}"})
    void forbidsWhatNoMergePatchMaySend(String patch) {
        assertThat(check.faults(new JsonMapper().readTree(patch), patchOf("/api/v1/promotions/{id}")))
                .isNotEmpty();
    }

    private JsonNode patchOf(String path) {
        return document.path("paths").path(path).at("/patch/requestBody/content/application~1merge-patch+json/schema");
    }

    private JsonNode answer(String path, String method) {
        return document.path("paths").path(path).path(method).at("/responses/200/content/application~1json/schema");
    }

    private void media(JsonNode body, String name, List<String> unfit) {
        body.path("content").forEach(media -> {
            fit(media.path("example"), media.path("schema"), name, unfit);
            media.path("examples").forEach(example -> fit(example.path("value"), media.path("schema"), name, unfit));
        });
    }

    private void fit(JsonNode example, JsonNode schema, String name, List<String> unfit) {
        if (!example.isMissingNode()) {
            check.faults(example, schema).forEach(fault -> unfit.add(name + " " + fault));
        }
    }

    private static void walk(JsonNode node, String at, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(at, node);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            walk(member.getValue(), at + "/" + member.getKey(), visitor);
        }
        if (node.isArray()) {
            node.forEach(item -> walk(item, at, visitor));
        }
    }
}
