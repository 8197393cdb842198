package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record TaxRuleRow(
        int position,
        String country,
        String region,
        @Nullable String postalCodes,
        String category,
        List<TaxRateRow> rates,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    static TaxRuleRow of(int position, TaxRule rule) {
        Zone zone = rule.zone();
        Validity validity = rule.validity();
        return new TaxRuleRow(
                position,
                zone.country(),
                zone.region(),
                zone.postalCodes() == null ? null : zone.postalCodes().pattern(),
                rule.category().code(),
                rule.rates().stream().map(TaxRateRow::of).toList(),
                validity.from(),
                validity.until());
    }

    /** What stands in the jsonb; {@code units} are millionths of one percent. */
    record TaxRateRow(String name, long units, boolean compound) {

        static TaxRateRow of(TaxRate rate) {
            return new TaxRateRow(rate.name(), rate.percentage().units(), rate.compound());
        }
    }
}
