package dev.entrepot.web.shared.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The alternatives of a sealed family of records that say by their member {@code type} which one they are. */
public final class Alternatives {

    /** The member that says which alternative an object is. */
    public static final String MEMBER = "type";

    private Alternatives() {}

    /** The records of the family by what their member {@code type} says; none if the type is no such family. */
    public static Map<String, Class<?>> of(Class<?> family) {
        JsonSubTypes alternatives = family.isSealed() ? family.getAnnotation(JsonSubTypes.class) : null;
        Map<String, Class<?>> byType = new LinkedHashMap<>();
        if (alternatives != null) {
            for (JsonSubTypes.Type one : alternatives.value()) {
                byType.put(one.name(), one.value());
            }
        }
        return byType;
    }

    /** What the member {@code type} of a record says; none if it belongs to no such family. */
    public static @Nullable String typeOf(Class<?> record) {
        for (Class<?> family : record.getInterfaces()) {
            for (Map.Entry<String, Class<?>> one : of(family).entrySet()) {
                if (one.getValue() == record) {
                    return one.getKey();
                }
            }
        }
        return null;
    }
}
