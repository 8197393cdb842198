package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.EmailAddress;

/**
 * By what customers are told apart where their uses of a promotion are counted.
 *
 * @param value the same for the same customer; not blank
 */
public record CustomerKey(String value) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public CustomerKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a customer is told apart by something");
        }
    }

    /** A guest, of whom only the e-mail address is known; capitals make no difference. */
    public static CustomerKey guest(EmailAddress email) {
        return new CustomerKey(email.normalized());
    }
}
