package dev.entrepot.application.ordering;

/**
 * What a buyer's browser got from the gateway in exchange for a card. It is handed to the gateway and kept nowhere.
 *
 * @param value 1 to 255 characters
 */
public record PaymentToken(String value) {

    private static final int MAX_LENGTH = 255;

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    public PaymentToken {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a payment token has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** Does not tell the token. */
    @Override
    public String toString() {
        return "PaymentToken[hidden]";
    }
}
