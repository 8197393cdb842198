package dev.entrepot.domain.identity;

import java.time.Instant;

/**
 * A key with which staff and their programs may write.
 *
 * <p>The key itself is shown once and never kept: what is kept is its digest, which is enough to recognise it.
 *
 * @param name who or what holds it; stands in histories
 * @param digest SHA-256 of the key in 64 hexadecimal digits; the key is random enough (256 bits) to need no salt
 */
public record ApiKey(ApiKeyId id, String name, String digest, Instant createdAt) {

    private static final int MAX_NAME = 80;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank or longer than 80 characters
     */
    public ApiKey {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a key's name has 1 to " + MAX_NAME + " characters");
        }
    }

    /** Says which key it is, without its digest. */
    @Override
    public String toString() {
        return "ApiKey " + id + " '" + name + "'";
    }
}
