package dev.entrepot.web.shared.input;

import dev.entrepot.domain.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The part of a path that names one thing, by its id or by its slug. */
public final class Reference {

    private static final int UUID_LENGTH = 36;

    private Reference() {}

    /**
     * Finds the thing; a text that can be neither id nor slug names nothing.
     *
     * @param text an id if it looks like one, or else a slug
     */
    public static <V> Optional<V> find(
            String text, Function<UUID, Optional<V>> byId, Function<String, Optional<V>> bySlug) {
        if (text.length() == UUID_LENGTH) {
            try {
                return byId.apply(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                // A slug may be as long as an id.
                return find(text, bySlug);
            }
        }
        return find(text, bySlug);
    }

    private static <V> Optional<V> find(String text, Function<String, Optional<V>> bySlug) {
        try {
            return bySlug.apply(text);
        } catch (Refusal notASlug) {
            if (notASlug.kind() == Refusal.Kind.INVALID) {
                return Optional.empty();
            }
            throw notASlug;
        }
    }
}
