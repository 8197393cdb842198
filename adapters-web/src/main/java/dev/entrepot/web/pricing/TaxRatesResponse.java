package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.RoundingPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "TaxRates", description = "All tax rates of the store.")
record TaxRatesResponse(
        @Schema(description = "What is taken where, the most specific zones first.")
        List<RuleResponse> rules,

        @Schema(description = "How a fraction of the smallest unit is rounded.", example = "half_up")
        RoundingPolicy.Mode rounding,

        @Schema(description = "Of what each rate's tax is rounded once.", example = "line")
        TaxSettings.RoundedPer roundedPer,

        @Schema(
                description = "Which of two prices stays the same where other rates are in force than at home.",
                example = "gross_stays")
        TaxSettings.Abroad abroad) {

    static TaxRatesResponse of(TaxTable table) {
        TaxSettings settings = table.settings();
        return new TaxRatesResponse(
                table.rules().stream().map(RuleResponse::of).toList(),
                settings.rounding().mode(),
                settings.roundedPer(),
                settings.abroad());
    }

    @Schema(name = "TaxRule", description = "The rates of one category of things in one zone.")
    record RuleResponse(
            @Schema(description = "ISO 3166-1 alpha-2, or * for every country.", example = "DE")
            String country,

            @Schema(description = "The code of a state or province; the whole country if empty.", example = "BY")
            String region,

            @Schema(description = "Some postal codes; null if all.", example = "88*") @Nullable
            PostalCodes postalCodes,

            @Schema(description = "What kind of thing it is to the tax office.", example = "standard")
            String taxCategory,

            @Schema(description = "The rates, in the order in which they are taken.")
            List<RateResponse> rates,

            @Schema(description = "The first instant in force; null if since ever.", example = "2026-01-01T00:00:00Z")
            @Nullable
            Instant validFrom,

            @Schema(
                    description = "The first instant no longer in force; null if for ever.",
                    example = "2027-01-01T00:00:00Z")
            @Nullable
            Instant validUntil) {

        static RuleResponse of(TaxRule rule) {
            return new RuleResponse(
                    rule.zone().country(),
                    rule.zone().region(),
                    rule.zone().postalCodes(),
                    rule.category().code(),
                    rule.rates().stream()
                            .map(rate -> new RateResponse(
                                    rate.name(), rate.percentage().plainValue(), rate.compound()))
                            .toList(),
                    rule.validity().from(),
                    rule.validity().until());
        }
    }

    @Schema(name = "TaxRate", description = "One tax.")
    record RateResponse(
            @Schema(description = "What stands on the receipt.", example = "VAT 19%")
            String name,

            @Schema(description = "Percent of the net price.", example = "19")
            String rate,

            @Schema(
                    description = "Whether it is taken of the net price together with the rates before it.",
                    example = "false")
            boolean compound) {}
}
