package dev.entrepot.web.shared.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.jsontype.TypeIdResolver;

/** Reports what has not the shape that was expected, and reads on. */
final class FaultCollector extends DeserializationProblemHandler {

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType targetType,
            JsonToken token,
            JsonParser parser,
            String failureMessage) {
        Faults.of(context).wrongType(parser, expected(targetType.getRawClass()));
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message) {
        Faults.of(context).wrongType(parser, expected(type));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failureMessage) {
        JsonParser parser = context.getParser();
        if (type.isEnum()) {
            Faults.of(context).add(parser, "unknown_value", "This should be one of " + Scalars.codes(type) + ".");
        } else {
            Faults.of(context).add(parser, "invalid_value", "This is not a valid value.");
        }
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String failureMessage) {
        Faults.of(context).wrongType(context.getParser(), expected(type));
        return null;
    }

    @Override
    public @Nullable JavaType handleMissingTypeId(
            DeserializationContext context, JavaType baseType, TypeIdResolver ids, String failureMessage) {
        JsonParser parser = context.getParser();
        if (parser.currentToken().isScalarValue()) {
            Faults.of(context).wrongType(parser, "an object");
            return context.constructType(Void.class);
        }
        Faults.of(context)
                .unknownAlternative(
                        pointer(parser), "required", "This says which kind of object it is: " + types(baseType) + ".");
        return context.constructType(Void.class);
    }

    @Override
    public @Nullable JavaType handleUnknownTypeId(
            DeserializationContext context,
            JavaType baseType,
            String subTypeId,
            TypeIdResolver ids,
            String failureMessage) {
        String pointer = pointer(context.getParser());
        String object = pointer.endsWith("/" + Alternatives.MEMBER)
                ? pointer.substring(0, pointer.length() - Alternatives.MEMBER.length() - 1)
                : pointer;
        Faults.of(context)
                .unknownAlternative(object, "unknown_value", "This should be one of " + types(baseType) + ".");
        return context.constructType(Void.class);
    }

    private static String types(JavaType family) {
        return String.join(", ", Alternatives.of(family.getRawClass()).keySet());
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    private static String expected(Class<?> type) {
        if (Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isEnum() ? "one of " + Scalars.codes(type) : "an object";
    }
}
