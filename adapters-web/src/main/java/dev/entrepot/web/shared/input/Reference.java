package dev.entrepot.web.shared.input;

import dev.entrepot.domain.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The part of a path that names one thing, by its id or by its slug. */
public final class Reference {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Reference() {}

    /**
     * Finds the thing; a text that can be neither id nor slug names nothing.
     *
     * @param text an id if it looks like one, or else a slug
     */
    public static <V> Optional<V> find(
            String text, Function<UUID, Optional<V>> byId, Function<String, Optional<V>> bySlug) {
        if (isId(text)) {
            return byId.apply(UUID.fromString(text));
        }
        try {
            return bySlug.apply(text);
        } catch (Refusal notASlug) {
            if (notASlug.kind() == Refusal.Kind.INVALID) {
                return Optional.empty();
            }
            throw notASlug;
        }
    }

    /** Whether the text looks like an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
