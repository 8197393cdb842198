package dev.entrepot.application.shared;

/**
 * By what a client makes a request safe to repeat.
 *
 * @param scope for whom the key counts: the id of an API key, or {@code guest}
 * @param value what the client chose, 1 to 255 characters
 * @param fingerprint a digest of what was asked for; the same key with another one is a mistake of the client
 */
public record IdempotencyKey(String scope, String value, String fingerprint) {

    private static final int MAX_LENGTH = 255;

    /**
     * Checks the length of the value.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    public IdempotencyKey {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an Idempotency-Key has 1 to " + MAX_LENGTH + " characters");
        }
    }
}
