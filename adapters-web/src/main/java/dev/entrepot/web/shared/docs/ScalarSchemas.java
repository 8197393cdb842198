package dev.entrepot.web.shared.docs;

import dev.entrepot.domain.shared.Identifier;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The schemas of single values. */
final class ScalarSchemas {

    private static final String STRING = "string";

    private ScalarSchemas() {}

    /** A number, a truth value, or a text in its form. */
    static JsonSchema of(Class<?> type) {
        JsonSchema schema = new JsonSchema();
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            schema.addType("integer");
            schema.setFormat(type == Integer.class || type == int.class ? "int32" : "int64");
        } else if (type == Boolean.class || type == boolean.class) {
            schema.addType("boolean");
        } else {
            schema.addType(STRING);
            text(schema, type);
        }
        Object example = Examples.usual(type);
        if (example != null) {
            schema.setExamples(List.of(example));
        }
        return schema;
    }

    private static void text(JsonSchema schema, Class<?> type) {
        if (Identifier.class.isAssignableFrom(type) || type == UUID.class) {
            schema.setFormat("uuid");
        } else if (type == Instant.class) {
            schema.setFormat("date-time");
        } else if (type == LocalDate.class) {
            schema.setFormat("date");
        } else if (type == Currency.class) {
            schema.setPattern("^[A-Z]{3}$");
        } else if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                schema.addEnumItemObject(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** An amount in a currency that stands elsewhere. */
    static JsonSchema amount() {
        JsonSchema amount = new JsonSchema();
        amount.addType(STRING);
        amount.setPattern("^-?[0-9]+(\\.[0-9]+)?$");
        amount.setExamples(List.of("19.99"));
        return amount;
    }
}
