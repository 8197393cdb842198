package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.problem.FaultCodes;
import dev.entrepot.web.shared.problem.ProblemKind;
import dev.entrepot.web.shared.problem.ProblemWriter;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What problems look like on the wire. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private static final String ID = "0193a2f0-0000-7000-8000-000000000001";
    private static final String FAULT = "Fault";
    private static final String WHERE = "/name";
    private static final String WHAT = "required";
    private static final String SENTENCE = "This is required.";

    /** What the problems of stock tell besides their sentences. */
    private static final Map<String, Map<String, Object>> FACTS = Map.ofEntries(
            Map.entry(
                    "insufficient_stock",
                    Map.of(
                            "shortages",
                            List.of(Map.of("sku", "HAMPER-PANTRY", "requested", 20, "available", 12, "elsewhere", 0)))),
            Map.entry(
                    "insufficient_stock_to_transfer",
                    Map.of(
                            "shortages",
                            List.of(Map.of(
                                    "sku",
                                    "KETTLE-COPPER",
                                    "requested",
                                    3,
                                    "on_hand",
                                    5,
                                    "reserved",
                                    4,
                                    "available",
                                    1)))),
            Map.entry("stock_below_reserved", ofItem(5, 4, 1, "requested", 3)),
            Map.entry("insufficient_stock_on_hand", ofItem(1, 0, 1, "requested", 3)),
            Map.entry("too_much_stock", ofItem(12, 0, 12, "requested", 1_000_000_012)),
            Map.entry("backorder_below_promised", ofItem(0, 4, 1, "limit", 3)),
            Map.entry("reservation_state", Map.of("reservation_id", ID, "state", "held")),
            Map.entry("reservation_expired", Map.of("reservation_id", ID, "expires_at", "2026-11-21T05:45:00Z")),
            Map.entry("not_held", Map.of("variant_id", ID, "sku", "HAMPER-PANTRY", "requested", 4, "held", 3)),
            Map.entry("order_shipped", Map.of("number", "E-1000042")),
            Map.entry("transfer_state", Map.of("transfer_id", ID, "state", "received")),
            Map.entry("location_in_use", Map.of("location", "main")),
            Map.entry("location_code_taken", Map.of("location", "main")));

    private ProblemSchema() {}

    static void define(Schemas schemas) {
        JsonSchema fault = object("One thing that is wrong with a request.");
        text(fault, "field", "A JSON pointer into the body, or the name of a parameter or header.", WHERE);
        text(fault, "code", codes(), WHAT);
        text(fault, "message", "What is wrong, for people.", SENTENCE);
        fault.setRequired(List.of("field", "code", "message"));
        fault.addProperty("known", names());
        JsonSchema faults = new JsonSchema();
        faults.addType("array");
        faults.setItems(schemas.define(FAULT, fault));
        faults.setDescription("Everything that is wrong with the request.");

        JsonSchema problem = object(
                "What went wrong (RFC 9457), with the facts of its kind as further members. Codes of kinds stand at /docs/errors,"
                        + " further ones in errors at Fault.");
        text(problem, "type", "The page that explains this kind of problem.", type("validation_failed"))
                .setFormat("uri");
        text(problem, "title", "What kind of problem it is; the same every time.", "Validation failed");
        text(problem, "detail", "What happened this time.", "One thing is wrong: /name: " + SENTENCE);
        text(problem, "instance", "The path that was asked for.", "/api/v1/products");
        text(problem, "code", "What kind of problem it is, for programs.", "validation_failed");
        text(
                problem,
                "request_id",
                "By what the request is found in our logs.",
                "5f0c2f5e-7a3d-4c58-9d6e-0a4f2b1c3d4e");
        text(problem, "timestamp", "When it happened.", "2026-11-21T06:00:00Z").setFormat("date-time");
        JsonSchema status = new JsonSchema();
        status.addType("integer");
        status.setFormat("int32");
        status.setDescription("The HTTP status.");
        status.setExamples(List.of(422));
        problem.addProperty("status", status);
        problem.setRequired(
                List.of("type", "title", "status", "detail", "instance", "code", "request_id", "timestamp"));
        problem.addProperty("errors", faults);
        problem.setAdditionalProperties(true);
        schemas.define(NAME, problem);
    }

    private static Map<String, Object> ofItem(int onHand, int reserved, int available, String wanted, int number) {
        return Map.of(
                "sku",
                "KETTLE-COPPER",
                "location",
                "main",
                "variant_id",
                ID,
                "location_id",
                ID,
                "on_hand",
                onHand,
                "reserved",
                reserved,
                "available",
                available,
                wanted,
                number);
    }

    private static String codes() {
        return FaultCodes.meanings().entrySet().stream()
                .map(code -> "`" + code.getKey() + "`: " + code.getValue())
                .collect(Collectors.joining(
                        "; ",
                        "What is wrong, for programs: the code of a problem (/docs/errors), or one of these. ",
                        "."));
    }

    static Map<String, Object> example(ProblemKind kind, String instance) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type(kind.code()));
        example.put("title", kind.title());
        example.put("status", kind.status());
        example.put("detail", kind.meaning());
        example.put("instance", instance);
        example.put("code", kind.code());
        example.put("request_id", "5f0c2f5e-7a3d-4c58-9d6e-0a4f2b1c3d4e");
        example.put("timestamp", "2026-11-21T06:00:00Z");
        if (kind.code().equals("validation_failed")) {
            example.put("errors", List.of(Map.of("field", WHERE, "code", WHAT, "message", SENTENCE)));
        }
        FACTS.getOrDefault(kind.code(), Map.of()).forEach(example::put);
        return example;
    }

    private static String type(String code) {
        return "https://shop.example" + ProblemWriter.PAGES + code;
    }

    private static JsonSchema object(String description) {
        JsonSchema object = new JsonSchema();
        object.addType("object");
        object.setDescription(description);
        return object;
    }

    private static JsonSchema text(JsonSchema object, String name, String description, String example) {
        JsonSchema text = new JsonSchema();
        text.addType("string");
        text.setDescription(description);
        text.setExamples(List.of(example));
        object.addProperty(name, text);
        return text;
    }

    private static JsonSchema names() {
        JsonSchema name = new JsonSchema();
        name.addType("string");
        JsonSchema names = new JsonSchema();
        names.addType("array");
        names.setItems(name);
        names.setDescription("What would have been understood, where a name was not.");
        names.setExamples(List.of(List.of("name", "slug")));
        return names;
    }
}
