package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.tax.TaxRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "TaxRates", description = "All tax rates of the store.")
record TaxRatesResponse(
        @Schema(description = "What is taken where; those of regions before those of countries.")
        List<RuleResponse> rules) {

    static TaxRatesResponse of(List<TaxRule> rules) {
        return new TaxRatesResponse(rules.stream().map(RuleResponse::of).toList());
    }

    @Schema(name = "TaxRule", description = "The rates of one category of things in one zone.")
    record RuleResponse(
            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE")
            String country,

            @Schema(description = "The code of a state or province; the whole country if empty.", example = "BY")
            String region,

            @Schema(description = "What kind of thing it is to the tax office.", example = "standard")
            String taxCategory,

            @Schema(description = "The rates; each is taken of the net price.")
            List<RateResponse> rates) {

        static RuleResponse of(TaxRule rule) {
            return new RuleResponse(
                    rule.zone().country(),
                    rule.zone().region(),
                    rule.category().code(),
                    rule.rates().stream()
                            .map(rate -> new RateResponse(
                                    rate.name(), rate.percentage().plainValue()))
                            .toList());
        }
    }

    @Schema(name = "TaxRate", description = "One tax.")
    record RateResponse(
            @Schema(description = "What stands on the receipt.", example = "VAT 19%")
            String name,

            @Schema(description = "Percent of the net price.", example = "19")
            String rate) {}
}
