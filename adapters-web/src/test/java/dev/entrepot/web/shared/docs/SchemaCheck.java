package dev.entrepot.web.shared.docs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds values against the schemas of a description: those keywords of JSON Schema 2020-12 that the description uses. */
final class SchemaCheck {

    private final JsonNode document;

    SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with the value, each with its place; empty if it fits. */
    List<String> faults(JsonNode value, JsonNode schema) {
        List<String> faults = new ArrayList<>();
        check(value, schema, "", faults);
        return faults;
    }

    private void check(JsonNode value, JsonNode schema, String at, List<String> faults) {
        if (schema.has("$ref")) {
            check(value, document.at(schema.path("$ref").asString().substring(1)), at, faults);
            return;
        }
        JsonNode types = schema.path("type");
        boolean typed =
                types.isString() ? is(value, types) : types.valueStream().anyMatch(type -> is(value, type));
        if (!types.isMissingNode() && !typed) {
            faults.add(at + ": " + value + " is not of type " + types);
            return;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + ": " + value + " is none of " + schema.path("enum"));
        }
        choices(value, schema, at, faults);
        switch (value.getNodeType()) {
            case OBJECT -> object(value, schema, at, faults);
            case ARRAY -> array(value, schema, at, faults);
            case STRING -> text(value.asString(), schema, at, faults);
            case NUMBER -> number(value.decimalValue(), schema, at, faults);
            default -> {}
        }
    }

    private void choices(JsonNode value, JsonNode schema, String at, List<String> faults) {
        long fitting = fitting(value, schema.path("oneOf"));
        if (schema.has("oneOf") && fitting != 1) {
            faults.add(at + ": " + value + " fits " + fitting + " of oneOf");
        }
        if (schema.has("anyOf") && fitting(value, schema.path("anyOf")) == 0) {
            faults.add(at + ": " + value + " fits none of anyOf");
        }
    }

    private long fitting(JsonNode value, JsonNode choices) {
        return choices.valueStream()
                .filter(choice -> faults(value, choice).isEmpty())
                .count();
    }

    private void object(JsonNode value, JsonNode schema, String at, List<String> faults) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(at + ": " + name.asString() + " is missing");
            }
        });
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String pointer = at + "/" + member.getKey();
            JsonNode property = schema.path("properties").path(member.getKey());
            JsonNode others = schema.path("additionalProperties");
            if (!property.isMissingNode()) {
                check(member.getValue(), property, pointer, faults);
            } else if (others.isObject()) {
                check(member.getValue(), others, pointer, faults);
            } else if (others.isBoolean() && !others.asBoolean()) {
                faults.add(pointer + ": there is no such member");
            }
        }
    }

    private void array(JsonNode value, JsonNode schema, String at, List<String> faults) {
        bounds(value.size(), schema, "Items", at, faults);
        for (int i = 0; i < value.size() && schema.has("items"); i++) {
            check(value.get(i), schema.path("items"), at + "/" + i, faults);
        }
    }

    private static void text(String text, JsonNode schema, String at, List<String> faults) {
        bounds(text.length(), schema, "Length", at, faults);
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asString())
                        .matcher(text)
                        .find()) {
            faults.add(at + ": " + text + " does not match " + schema.path("pattern"));
        }
    }

    private static void number(BigDecimal number, JsonNode schema, String at, List<String> faults) {
        if (schema.has("minimum") && number.compareTo(schema.path("minimum").decimalValue()) < 0) {
            faults.add(at + ": " + number + " is too small");
        }
        if (schema.has("maximum") && number.compareTo(schema.path("maximum").decimalValue()) > 0) {
            faults.add(at + ": " + number + " is too great");
        }
    }

    private static void bounds(int size, JsonNode schema, String what, String at, List<String> faults) {
        if (size < schema.path("min" + what).asInt(0)
                || size > schema.path("max" + what).asInt(Integer.MAX_VALUE)) {
            faults.add(at + ": has " + size + " " + what);
        }
    }

    private static boolean is(JsonNode value, JsonNode type) {
        return switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("there is no type " + type);
        };
    }
}
