package dev.entrepot.domain.pricing.tax;

import java.util.Collection;

/** The tax rates of a shop, and what it decided about them. Every write raises the version of the shop's pricing rules in its transaction. */
public interface TaxRates {

    /**
     * The taxes in force.
     *
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will
     */
    TaxTable table(long atLeastVersion);

    /** Replaces all rules and settings. Belongs to a running transaction. */
    void replaceAll(TaxSettings settings, Collection<TaxRule> rules);

    /** Replaces all rules, with the customary settings. Belongs to a running transaction. */
    default void replaceAll(Collection<TaxRule> rules) {
        replaceAll(TaxSettings.CUSTOMARY, rules);
    }
}
