package dev.entrepot.web.shared.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a whole number; from text only where everything comes as text. */
final class WholeNumber<T extends Number> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> parse;

    WholeNumber(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        Faults faults = Faults.of(context);
        JsonToken token = parser.currentToken();
        boolean readable =
                token == JsonToken.VALUE_NUMBER_INT || (token == JsonToken.VALUE_STRING && faults.textOnly());
        if (!readable) {
            faults.wrongType(parser, "a whole number");
            return null;
        }
        try {
            return parse.apply(parser.getString());
        } catch (NumberFormatException e) {
            faults.add(parser, "invalid_value", "This should be a whole number within reason.");
            return null;
        }
    }
}
