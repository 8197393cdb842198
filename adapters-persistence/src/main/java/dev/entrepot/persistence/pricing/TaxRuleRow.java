package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import java.util.List;

record TaxRuleRow(int position, String country, String region, String category, List<TaxRateRow> rates) {

    static TaxRuleRow of(int position, TaxRule rule) {
        return new TaxRuleRow(
                position,
                rule.zone().country(),
                rule.zone().region(),
                rule.category().code(),
                rule.rates().stream().map(TaxRateRow::of).toList());
    }

    /** What stands in the jsonb; {@code units} are millionths of one percent. */
    record TaxRateRow(String name, long units) {

        static TaxRateRow of(TaxRate rate) {
            return new TaxRateRow(rate.name(), rate.percentage().units());
        }
    }
}
