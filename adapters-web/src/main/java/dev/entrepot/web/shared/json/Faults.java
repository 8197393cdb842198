package dev.entrepot.web.shared.json;

import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.domain.shared.TooManyDecimals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** Collects what is wrong while a document is being read, so that a client hears of everything at once. */
final class Faults {

    private static final String ATTRIBUTE = Faults.class.getName();

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private final boolean textOnly;

    /** Starts empty. With {@code textOnly} every value comes as text, as in a query string. */
    Faults(boolean textOnly) {
        this.textOnly = textOnly;
    }

    static String attribute() {
        return ATTRIBUTE;
    }

    static Faults of(DeserializationContext context) {
        return (Faults) context.getAttribute(ATTRIBUTE);
    }

    boolean textOnly() {
        return textOnly;
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    void add(JsonParser parser, String code, String message) {
        add(Fault.of(pointer(parser), code, message));
    }

    /** Reports an object that does not say which alternative it is, or says none that there is. Nothing of it can be read. */
    void unknownAlternative(String object, String code, String message) {
        lost.add(object);
        add(Fault.of(object + "/" + Alternatives.MEMBER, code, message));
    }

    /** Reports a value that its type refused. */
    void refused(JsonParser parser, RuntimeException reason) {
        switch (reason) {
            case Refusal refusal -> add(parser, refusal.code(), refusal.getMessage());
            case TooManyDecimals tooMany ->
                add(
                        parser,
                        "too_many_decimals",
                        tooMany.currency() + " has " + tooMany.allowed() + " decimals; '" + tooMany.amount()
                                + "' has more, and is not rounded.");
            default -> add(parser, "invalid_value", "This is not a valid value: " + reason.getMessage() + ".");
        }
    }

    /** Reports a value of a wrong JSON type and passes over it. */
    void wrongType(JsonParser parser, String expected) {
        // In a query string everything is text, so that nothing is said by telling that it is.
        String found = textOnly ? "" : ", not " + name(parser.currentToken());
        add(parser, "wrong_type", "This should be " + expected + found + ".");
        parser.skipChildren();
    }

    /** Whether there is a fault at the field or at something around it, or the field could not be read for a fault within it. */
    boolean covers(String field) {
        return lost.contains(field)
                || faults.stream()
                        .anyMatch(fault -> field.equals(fault.field()) || field.startsWith(fault.field() + "/"));
    }

    List<Fault> list() {
        return faults;
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** What stands there, as in "This should be a string, not an array." */
    static String name(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> token.name().toLowerCase(Locale.ROOT);
        };
    }
}
