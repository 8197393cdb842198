package dev.entrepot.domain.ordering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * With what a guest can read an order.
 *
 * <p>It is kept as it is, since the same answer must be given again to a repeated request, and since whoever reads the table of orders has
 * the orders themselves already. It does not show itself in logs.
 *
 * @param value at least 32 random characters
 */
public record AccessToken(String value) {

    private static final int MIN_LENGTH = 32;

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is too short to be unguessable
     */
    public AccessToken {
        if (value.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("an access token has at least " + MIN_LENGTH + " characters");
        }
    }

    boolean matches(String presented) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    /** Does not tell the token. */
    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
