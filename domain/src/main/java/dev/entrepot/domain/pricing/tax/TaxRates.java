package dev.entrepot.domain.pricing.tax;

import java.util.Collection;

/** The tax rates of a shop. Every write raises the version of the shop's pricing rules in its transaction. */
public interface TaxRates {

    /**
     * The taxes in force.
     *
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will
     */
    TaxTable table(long atLeastVersion);

    /** Replaces all rules. Belongs to a running transaction. */
    void replaceAll(Collection<TaxRule> rules);
}
