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
    private TaxSettings settings = TaxSettings.CUSTOMARY;

    /** Makes a shop that takes no tax. */
    public InMemoryTaxRates(InMemoryRules rules) {
        this.rules = rules;
    }

    @Override
    public TaxTable table(long atLeastVersion) {
        return rules.work.call(
                () -> new TaxTable(rules.version(), rules.home(), settings, rules.cashIncrement(), taxes));
    }

    @Override
    public void replaceAll(TaxSettings decided, Collection<TaxRule> replacements) {
        rules.work.call(() -> {
            List<TaxRule> before = taxes;
            TaxSettings settingsBefore = settings;
            rules.work.onUndo(() -> {
                taxes = before;
                settings = settingsBefore;
            });
            taxes = List.copyOf(replacements);
            settings = decided;
            return rules.raise();
        });
    }
}
