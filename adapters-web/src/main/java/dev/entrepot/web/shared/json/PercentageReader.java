package dev.entrepot.web.shared.json;

import dev.entrepot.domain.shared.Percentage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a number of percent, as text or as a number: {@code "8.875"} is 8.875 %. */
final class PercentageReader extends StdScalarDeserializer<Percentage> {

    private static final String EXPECTED = "a number of percent such as \"8.875\"";
    private static final int MAX_DIGITS = 30;

    PercentageReader() {
        super(Percentage.class);
    }

    @Override
    public @Nullable Percentage deserialize(JsonParser parser, DeserializationContext context) {
        Faults faults = Faults.of(context);
        JsonToken token = parser.currentToken();
        try {
            if (token == JsonToken.VALUE_STRING) {
                return Percentage.of(parser.getString());
            }
            if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                return ofNumber(parser.getDecimalValue());
            }
            faults.wrongType(parser, EXPECTED);
        } catch (IllegalArgumentException e) {
            faults.refused(parser, e);
        }
        return null;
    }

    /** Numbers such as 1E+1000000000 are not written out to see that they are too big. */
    private static Percentage ofNumber(BigDecimal number) {
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException("a percentage has at most " + MAX_DIGITS + " digits");
        }
        return Percentage.of(number);
    }
}
