package dev.entrepot.web.shared.docs;

import dev.entrepot.domain.shared.Identifier;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Examples of what stands on the wire, put together from those of its parts. */
final class Examples {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3";

    private final Schemas schemas;

    Examples(Schemas schemas) {
        this.schemas = schemas;
    }

    /** What is written in an annotation, as a value of the schema's type. */
    static Object parsed(JsonSchema schema, String text) {
        Set<String> types = schema.getTypes();
        boolean isText = types == null ? !text.startsWith("{") : types.contains("string");
        return isText ? text : JSON.readValue(text, Object.class);
    }

    /** The usual example of a type, if it has one. */
    static @Nullable Object usual(Class<?> type) {
        if (Identifier.class.isAssignableFrom(type) || type == UUID.class) {
            return ID;
        }
        if (type == Instant.class) {
            return "2026-11-21T06:00:00Z";
        }
        if (type == Currency.class) {
            return "EUR";
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name().toLowerCase(Locale.ROOT);
        }
        return (type == boolean.class || type == Boolean.class) ? Boolean.TRUE : null;
    }

    /** An example of a whole; none if a part has none. */
    @Nullable
    Object of(JsonSchema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.get$ref() != null) {
            return of(schemas.component(schema.get$ref()));
        }
        if (schema.getOneOf() != null) {
            return of((JsonSchema) schema.getOneOf().getFirst());
        }
        if (schema.getItems() != null) {
            Object item = of((JsonSchema) schema.getItems());
            return item == null ? List.of() : List.of(item);
        }
        return schema.getProperties() == null ? null : members(schema);
    }

    /** An example of a request: what is demanded, and what has an example. */
    private Map<String, Object> members(JsonSchema schema) {
        Map<String, Object> members = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            Object example = of((JsonSchema) property);
            if (example != null) {
                members.put(name, example);
            }
        });
        return members;
    }
}
