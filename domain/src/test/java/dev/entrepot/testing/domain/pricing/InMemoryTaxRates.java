package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import java.util.Collection;
import java.util.List;

/** Tax rates in memory, with all that {@link TaxRates} promises. They have no memory of old versions: every answer is the present one. */
public final class InMemoryTaxRates implements TaxRates {

    private final InMemoryRules rules;
    private List<TaxRule> taxes = List.of();

    /** Makes a shop that takes no tax. */
    public InMemoryTaxRates(InMemoryRules rules) {
        this.rules = rules;
    }

    @Override
    public TaxTable table(long atLeastVersion) {
        return rules.work.call(
                () -> new TaxTable(rules.version(), rules.home(), TaxSettings.of(rules.rounding()), taxes));
    }

    @Override
    public void replaceAll(Collection<TaxRule> replacements) {
        rules.work.call(() -> {
            List<TaxRule> before = taxes;
            rules.work.onUndo(() -> taxes = before);
            taxes = List.copyOf(replacements);
            return rules.raise();
        });
    }
}
