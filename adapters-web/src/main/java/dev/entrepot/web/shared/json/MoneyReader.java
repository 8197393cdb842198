package dev.entrepot.web.shared.json;

import dev.entrepot.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an amount: an object with its currency, or a string or number in the store's. */
final class MoneyReader extends StdDeserializer<Money> {

    private static final String EXPECTED =
            "an amount such as \"19.99\" or {\"amount\": \"19.99\", \"currency\": \"EUR\"}";
    private static final int MAX_DIGITS = 30;

    private final transient Supplier<Currency> storeCurrency;

    MoneyReader(Supplier<Currency> storeCurrency) {
        super(Money.class);
        this.storeCurrency = storeCurrency;
    }

    @Override
    public @Nullable Money deserialize(JsonParser parser, DeserializationContext context) {
        Faults faults = Faults.of(context);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return object(parser, faults);
        }
        String amount = amount(parser, faults);
        return amount == null ? null : money(amount, storeCurrency.get(), parser, faults);
    }

    private @Nullable Money object(JsonParser parser, Faults faults) {
        String amount = null;
        Currency currency = storeCurrency.get();
        int before = faults.list().size();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "amount" -> amount = amount(parser, faults);
                case "currency" -> currency = currency(parser, faults, currency);
                default -> {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    faults.add(Fault.unknownMember(pointer, List.of("amount", "currency")));
                    parser.skipChildren();
                }
            }
        }
        if (faults.list().size() > before) {
            return null;
        }
        if (amount == null) {
            faults.add(parser, "required", "This should be " + EXPECTED + "; the amount is missing.");
            return null;
        }
        return money(amount, currency, parser, faults);
    }

    private static @Nullable Money money(String amount, Currency currency, JsonParser parser, Faults faults) {
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException e) {
            faults.refused(parser, e);
            return null;
        }
    }

    private static @Nullable String amount(JsonParser parser, Faults faults) {
        switch (parser.currentToken()) {
            case VALUE_STRING -> {
                return parser.getString();
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                BigDecimal number = parser.getDecimalValue();
                if (number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS) {
                    return number.toPlainString();
                }
                faults.add(parser, "invalid_value", "This should be " + EXPECTED + ".");
            }
            default -> faults.wrongType(parser, EXPECTED);
        }
        return null;
    }

    private static Currency currency(JsonParser parser, Faults faults, Currency otherwise) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            faults.wrongType(parser, "the code of a currency");
            return otherwise;
        }
        try {
            return Scalars.currency(parser.getString());
        } catch (IllegalArgumentException e) {
            faults.refused(parser, e);
            return otherwise;
        }
    }
}
