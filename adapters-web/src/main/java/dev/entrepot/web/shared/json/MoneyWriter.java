package dev.entrepot.web.shared.json;

import dev.entrepot.domain.shared.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an amount with exactly its currency's decimals. */
final class MoneyWriter extends StdSerializer<Money> {

    MoneyWriter() {
        super(Money.class);
    }

    @Override
    public void serialize(Money money, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        generator.writeStringProperty("amount", money.plainAmount());
        generator.writeStringProperty("currency", money.currency().getCurrencyCode());
        generator.writeEndObject();
    }
}
