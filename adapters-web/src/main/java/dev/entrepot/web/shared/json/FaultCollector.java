package dev.entrepot.web.shared.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

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

    private static String expected(Class<?> type) {
        if (Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isEnum() ? "one of " + Scalars.codes(type) : "an object";
    }
}
