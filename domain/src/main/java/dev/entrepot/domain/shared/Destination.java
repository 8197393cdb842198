package dev.entrepot.domain.shared;

import java.util.regex.Pattern;

/**
 * Where a basket goes, as far as taxes, deliveries and the places that send goods care.
 *
 * @param country an ISO 3166-1 alpha-2 code in capitals, such as {@code DE}
 * @param region the code of a state or province; empty if unknown
 * @param postalCode empty if unknown
 */
public record Destination(String country, String region, String postalCode) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /**
     * Checks the country.
     *
     * @throws IllegalArgumentException if it is not two capital letters
     */
    public Destination {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException(
                    "a country is two capital letters of ISO 3166-1, such as DE, not '" + country + "'");
        }
    }

    /** Somewhere in the country. */
    public static Destination country(String country) {
        return new Destination(country, "", "");
    }
}
