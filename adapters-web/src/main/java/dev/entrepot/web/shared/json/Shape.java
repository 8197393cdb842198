package dev.entrepot.web.shared.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Which members a record has on the wire; it finds those that a document has beyond them. */
final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private final Map<String, Type> members = new LinkedHashMap<>();

    private Shape(Class<?> record) {
        if (Alternatives.typeOf(record) != null) {
            members.put(Alternatives.MEMBER, String.class);
        }
        for (RecordComponent component : record.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            members.put(renamed == null ? wireName(component.getName()) : renamed.value(), component.getGenericType());
        }
    }

    static Shape of(Class<?> record) {
        return SHAPES.get(record);
    }

    /** A Java name as it stands on the wire. */
    static String wireName(String name) {
        return HUMP.matcher(name)
                .replaceAll(hump -> hump.group(1) + "_"
                        + Character.toLowerCase(hump.group(2).charAt(0)));
    }

    Set<String> names() {
        return members.keySet();
    }

    /** Whether the member is a list. */
    boolean isList(String name) {
        return members.get(name) instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
    }

    /** Reports the members of the document, at any depth, that the record has not. */
    void reportUnknown(JsonNode document, JsonPointer at, Faults faults) {
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            JsonPointer pointer = at.appendProperty(member.getKey());
            Type type = members.get(member.getKey());
            if (type == null) {
                faults.add(Fault.unknownMember(pointer.toString(), names()));
            } else {
                reportWithin(type, member.getValue(), pointer, faults);
            }
        }
    }

    private static void reportWithin(@Nullable Type type, JsonNode value, JsonPointer at, Faults faults) {
        if (type instanceof Class<?> record && record.getPackageName().startsWith("dev.entrepot.web")) {
            if (record.isRecord() && value.isObject()) {
                of(record).reportUnknown(value, at, faults);
            } else if (value.isObject()) {
                Class<?> one = Alternatives.of(record)
                        .get(value.path(Alternatives.MEMBER).asString(""));
                reportWithin(one, value, at, faults);
            }
        } else if (type instanceof ParameterizedType list && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                reportWithin(list.getActualTypeArguments()[0], value.get(i), at.appendIndex(i), faults);
            }
        }
    }
}
