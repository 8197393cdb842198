package dev.entrepot.web.shared.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param field a JSON pointer into the body, or the name of a parameter or header
 * @param code stable, for programs
 * @param message a sentence for people
 * @param known what would have been understood, where a name was not
 */
public record Fault(
        String field,
        String code,
        String message,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> known) {

    /** Copies the known names. */
    public Fault {
        known = List.copyOf(known);
    }

    /** A fault in a value. */
    public static Fault of(String field, String code, String message) {
        return new Fault(field, code, message, List.of());
    }

    /** A member of the body that nobody asked for. */
    static Fault unknownMember(String pointer, Collection<String> known) {
        return unknown(pointer, "unknown_field", "There is no such field", known);
    }

    /** A query parameter that nobody asked for. */
    public static Fault unknownParameter(String name, Collection<String> known) {
        return unknown(name, "unknown_parameter", "There is no such parameter", known);
    }

    /** A body that is no object, and so has none of the members that are known. */
    static Fault noObject(String found, Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        String message = "The body should be an object with members such as " + String.join(", ", sorted) + ", not "
                + found + ".";
        return new Fault("", "wrong_type", message, sorted);
    }

    private static Fault unknown(String field, String code, String message, Collection<String> known) {
        List<String> sorted = known.stream().sorted().toList();
        String hint = switch (sorted.size()) {
            case 0 -> "; none is known here.";
            case 1 -> "; only " + sorted.getFirst() + " is known.";
            default -> "; known are " + String.join(", ", sorted) + ".";
        };
        return new Fault(field, code, message + hint, sorted);
    }
}
