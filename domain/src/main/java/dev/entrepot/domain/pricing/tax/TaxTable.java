package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.Destination;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.util.List;

/**
 * The taxes of a shop.
 *
 * @param version the version of the shop's pricing rules at which they were read
 * @param home where a basket is taxed that goes nowhere in particular
 * @param rounding how a fraction of the smallest unit is rounded, for each line and rate
 * @param rules those of a region before those of its whole country
 */
public record TaxTable(long version, Destination home, RoundingPolicy rounding, List<TaxRule> rules) {

    /** Puts the rules of regions before those of countries. */
    public TaxTable {
        rules = rules.stream()
                .sorted((a, b) ->
                        Boolean.compare(a.region().isEmpty(), b.region().isEmpty()))
                .toList();
    }

    /** A shop that takes no tax. */
    public static TaxTable none(String homeCountry) {
        return new TaxTable(0, Destination.country(homeCountry), RoundingPolicy.HALF_UP, List.of());
    }

    /** The rates for a category at a destination: those of its region, else of its country, else none. */
    public List<TaxRate> rates(Destination destination, TaxCategory category) {
        for (TaxRule rule : rules) {
            if (rule.covers(destination, category)) {
                return rule.rates();
            }
        }
        return List.of();
    }
}
