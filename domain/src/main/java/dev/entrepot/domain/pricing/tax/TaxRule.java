package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The rates of one category of things in one zone.
 *
 * @param zone where they are taken
 * @param category what the rates are for
 * @param rates in the order in which they are taken; none means that nothing is taken
 * @param validity when they are taken
 */
public record TaxRule(Zone zone, TaxCategory category, List<TaxRate> rates, Validity validity) {

    private static final Percentage MOST = Percentage.of("1000");

    /**
     * Copies the rates.
     *
     * @throws IllegalArgumentException if together they take more than 1000 % of the net price
     */
    public TaxRule {
        rates = List.copyOf(rates);
        if (!bearable(rates)) {
            throw new IllegalArgumentException("rates of more than " + MOST + " together");
        }
    }

    /** A rule that is always in force. */
    public TaxRule(Zone zone, TaxCategory category, List<TaxRate> rates) {
        this(zone, category, rates, Validity.ALWAYS);
    }

    /** Whether such rates may stand in a rule: together they take at most 1000 % of the net price. */
    public static boolean bearable(List<TaxRate> rates) {
        return TaxMath.shares(rates).stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(MOST.fraction())
                <= 0;
    }

    boolean covers(Destination destination, TaxCategory sought, Instant at) {
        return category.equals(sought) && zone.covers(destination) && validity.contains(at);
    }
}
