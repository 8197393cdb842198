package dev.entrepot.web.shared.json;

import dev.entrepot.domain.shared.Percentage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a number of percent as text, without the sign. */
final class PercentageWriter extends StdSerializer<Percentage> {

    PercentageWriter() {
        super(Percentage.class);
    }

    @Override
    public void serialize(Percentage percentage, JsonGenerator generator, SerializationContext context) {
        generator.writeString(percentage.plainValue());
    }
}
