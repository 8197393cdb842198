package dev.entrepot.domain.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, for histories and for rules that take two people.
 *
 * <p>Names are for people: nothing keeps two keys from having the same one. So wherever it matters who somebody is, keys are compared. Two
 * keys of one person cannot be told apart from two people's.
 *
 * @param name of the key, user or import
 * @param key the identity of the API key that it was done with; none for what was done without one, such as an import at the command line
 */
public record Author(String name, @Nullable UUID key) {

    /** Somebody who did it without a key. */
    public static Author named(String name) {
        return new Author(name, null);
    }

    /** Whether both did it with the same key; where both had none, whether they go by the same name. */
    public boolean isSameAs(Author other) {
        if (key == null || other.key == null) {
            return key == null && other.key == null && name.equals(other.name);
        }
        return key.equals(other.key);
    }
}
