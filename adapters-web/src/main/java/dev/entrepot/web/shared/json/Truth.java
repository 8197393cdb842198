package dev.entrepot.web.shared.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads {@code true} or {@code false}; from text only where everything comes as text. */
final class Truth extends StdScalarDeserializer<Boolean> {

    Truth() {
        super(Boolean.class);
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context) {
        Faults faults = Faults.of(context);
        JsonToken token = parser.currentToken();
        String text = token == JsonToken.VALUE_STRING && faults.textOnly() ? parser.getString() : "";
        if (token == JsonToken.VALUE_TRUE || text.equals("true")) {
            return true;
        }
        if (token == JsonToken.VALUE_FALSE || text.equals("false")) {
            return false;
        }
        faults.wrongType(parser, "true or false");
        return null;
    }
}
