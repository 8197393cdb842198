package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.Destination;
import dev.entrepot.domain.shared.Percentage;
import java.util.List;

/**
 * The rates of one category of things in one zone.
 *
 * @param country an ISO 3166-1 alpha-2 code
 * @param region the code of a state or province; empty for the whole country
 * @param category what the rates are for
 * @param rates each is taken of the net price; none means that nothing is taken
 */
public record TaxRule(String country, String region, TaxCategory category, List<TaxRate> rates) {

    private static final Percentage MOST = Percentage.of("1000");

    /**
     * Copies the rates.
     *
     * @throws IllegalArgumentException if together they are above 1000 %
     */
    public TaxRule {
        rates = List.copyOf(rates);
        long together =
                rates.stream().mapToLong(rate -> rate.percentage().units()).sum();
        if (together > MOST.units()) {
            throw new IllegalArgumentException("rates of more than " + MOST + " together");
        }
    }

    boolean covers(Destination destination, TaxCategory sought) {
        return category.equals(sought)
                && country.equals(destination.country())
                && (region.isEmpty() || region.equals(destination.region()));
    }
}
