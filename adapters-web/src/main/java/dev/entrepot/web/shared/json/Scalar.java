package dev.entrepot.web.shared.json;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads one value from text and reports what is wrong instead of throwing it. */
final class Scalar<T> extends StdScalarDeserializer<T> {

    private final String expected;
    private final transient Function<String, T> parse;

    Scalar(Class<T> type, String expected, Function<String, T> parse) {
        super(type);
        this.expected = expected;
        this.parse = parse;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            Faults.of(context).wrongType(parser, expected);
            return null;
        }
        try {
            return parse.apply(parser.getString());
        } catch (DateTimeException | NumberFormatException e) {
            Faults.of(context).add(parser, "invalid_value", "This should be " + expected + ".");
        } catch (RuntimeException e) {
            Faults.of(context).refused(parser, e);
        }
        return null;
    }
}
