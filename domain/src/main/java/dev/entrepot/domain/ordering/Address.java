package dev.entrepot.domain.ordering;

import dev.entrepot.domain.shared.Destination;

/**
 * Where an order goes.
 *
 * @param name who receives it
 * @param line1 street and number
 * @param line2 more of it; may be empty
 * @param region the code of a state or province; may be empty
 * @param country an ISO 3166-1 alpha-2 code in capitals
 */
public record Address(
        String name, String line1, String line2, String city, String postalCode, String region, String country) {

    /** What taxes have to know of it. */
    public Destination destination() {
        return new Destination(country, region, postalCode);
    }
}
