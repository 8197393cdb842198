package dev.entrepot.domain.shared;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the world: in which the same taxes are taken, that is delivered to at the same cost, or that a place sends goods to.
 *
 * @param country an ISO 3166-1 alpha-2 code in capitals, or {@value #ANY} for every country
 * @param region the code of a state or province; empty for all
 * @param postalCodes absent for all
 */
public record Zone(String country, String region, @Nullable PostalCodes postalCodes) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|\\*");

    /** Stands for every country. */
    public static final String ANY = "*";

    /** The whole world. */
    public static final Zone EVERYWHERE = new Zone(ANY, "", null); // behind COUNTRY, which it is checked by

    /**
     * Which of several zones that cover a destination counts: a country before the world, postal codes before a region before a whole
     * country; of postal codes a single one before those that share more leading characters.
     */
    public static final Comparator<Zone> MOST_SPECIFIC_FIRST = Comparator.comparingInt(Zone::countrySpecificity)
            .thenComparingInt(Zone::postalSpecificity)
            .thenComparingInt(zone -> zone.region.isEmpty() ? 0 : 1)
            .reversed();

    /**
     * Checks the country.
     *
     * @throws IllegalArgumentException if it is neither two capital letters nor {@value #ANY}, or every country is to have a region or
     *     postal codes
     */
    public Zone {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException(
                    "a country is two capital letters of ISO 3166-1, such as DE, or * for every one, not '" + country
                            + "'");
        }
        if (country.equals(ANY) && (!region.isEmpty() || postalCodes != null)) {
            throw new IllegalArgumentException("regions and postal codes belong to one country, not to every one");
        }
    }

    /** A whole country. */
    public static Zone country(String country) {
        return new Zone(country, "", null);
    }

    /** A state or province. */
    public static Zone region(String country, String region) {
        return new Zone(country, region, null);
    }

    /** Some postal codes of a country, written as {@link PostalCodes} are. */
    public static Zone postalCodes(String country, String pattern) {
        return new Zone(country, "", new PostalCodes(pattern));
    }

    /** The postal codes, if it is limited to some. */
    public Optional<PostalCodes> postal() {
        return Optional.ofNullable(postalCodes);
    }

    /** Whether the destination lies in it. What is not known of a destination lies in no part of a country. */
    public boolean covers(Destination destination) {
        return (country.equals(ANY) || country.equals(destination.country()))
                && (region.isEmpty() || region.equals(destination.region()))
                && (postalCodes == null || postalCodes.contain(destination.postalCode()));
    }

    private int countrySpecificity() {
        return country.equals(ANY) ? 0 : 1;
    }

    private int postalSpecificity() {
        return postalCodes == null ? -1 : postalCodes.specificity();
    }

    /** The parts that it has, with blanks between them: {@code DE}, {@code US NY}, {@code AT 88*}. */
    @Override
    public String toString() {
        return country + (region.isEmpty() ? "" : " " + region) + (postalCodes == null ? "" : " " + postalCodes);
    }
}
