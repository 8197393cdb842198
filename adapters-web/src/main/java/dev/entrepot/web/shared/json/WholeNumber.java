package dev.entrepot.web.shared.json;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a whole number; from text only where everything comes as text. What it finds fault with, it tells the bounds of. */
final class WholeNumber<T extends Number> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final transient Function<String, T> parse;
    private final String expected;

    WholeNumber(Class<T> type, Function<String, T> parse) {
        this(type, parse, "a whole number");
    }

    private WholeNumber(Class<T> type, Function<String, T> parse, String expected) {
        super(type);
        this.type = type;
        this.parse = parse;
        this.expected = expected;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty member) {
        if (member == null) {
            return this;
        }
        WholeBounds bounds = new WholeBounds(member.getAnnotation(Min.class), member.getAnnotation(Max.class));
        return new WholeNumber<>(type, parse, bounds.expected());
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        Faults faults = Faults.of(context);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            faults.add(parser, "wrong_type", "This should be " + expected + ", written without decimals.");
            return null;
        }
        boolean readable =
                token == JsonToken.VALUE_NUMBER_INT || (token == JsonToken.VALUE_STRING && faults.textOnly());
        if (!readable) {
            faults.wrongType(parser, expected);
            return null;
        }
        try {
            return parse.apply(parser.getString());
        } catch (NumberFormatException e) {
            faults.add(parser, "invalid_value", "This should be " + expected + ".");
            return null;
        }
    }
}
