package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "TaxRatesContent", description = "All tax rates of the store.", example = TaxRatesRequest.EXAMPLE)
@DistinctTaxRules
record TaxRatesRequest(
        @Schema(description = "What is taken where.") @NotNull @Size(max = 5000)
        List<@NotNull @Valid RuleRequest> rules,

        @Schema(
                description = "How a fraction of the smallest unit is rounded; half_up if left out.",
                example = "half_up")
        RoundingPolicy.@Nullable Mode rounding,

        @Schema(
                description =
                        "Of what each rate's tax is rounded once: of every unit, of every line, or of the order, whose tax is then"
                                + " shared out over its lines; line if left out.",
                example = "line")
        TaxSettings.@Nullable RoundedPer roundedPer,

        @Schema(
                description =
                        "Which of two prices stays the same where other rates are in force than at home, if prices include the tax:"
                                + " the gross price (everybody pays the same) or the net price; gross_stays if left out.",
                example = "gross_stays")
        TaxSettings.@Nullable Abroad abroad) {

    /** Those of the sample shop, so that whoever tries it changes nothing. */
    static final String EXAMPLE = """
            {"rules": [{"country": "DE", "tax_category": "standard", "rates": [{"name": "VAT 19%", "rate": "19"}]},
             {"country": "DE", "tax_category": "reduced", "rates": [{"name": "VAT 7%", "rate": "7"}]},
             {"country": "AT", "tax_category": "standard", "rates": [{"name": "VAT 20%", "rate": "20"}]},
             {"country": "AT", "tax_category": "reduced", "rates": [{"name": "VAT 10%", "rate": "10"}]},
             {"country": "FR", "tax_category": "standard", "rates": [{"name": "VAT 20%", "rate": "20"}]},
             {"country": "FR", "tax_category": "reduced", "rates": [{"name": "VAT 5.5%", "rate": "5.5"}]},
             {"country": "NL", "tax_category": "standard", "rates": [{"name": "VAT 21%", "rate": "21"}]},
             {"country": "NL", "tax_category": "reduced", "rates": [{"name": "VAT 9%", "rate": "9"}]},
             {"country": "CH", "tax_category": "standard", "rates": [{"name": "VAT 8.1%", "rate": "8.1"}]},
             {"country": "CH", "tax_category": "reduced", "rates": [{"name": "VAT 2.6%", "rate": "2.6"}]},
             {"country": "US", "region": "NY", "tax_category": "standard", "rates": [{"name": "Sales tax 8.875%", "rate": "8.875"}]},
             {"country": "US", "region": "NY", "tax_category": "reduced", "rates": [{"name": "Sales tax 8.875%", "rate": "8.875"}]}],
             "rounding": "half_up", "rounded_per": "line", "abroad": "gross_stays"}""";

    /** What is customary where nothing is said. */
    TaxSettings settings() {
        TaxSettings customary = TaxSettings.CUSTOMARY;
        return new TaxSettings(
                rounding == null ? customary.rounding() : new RoundingPolicy(rounding, 1),
                roundedPer == null ? customary.roundedPer() : roundedPer,
                abroad == null ? customary.abroad() : abroad);
    }

    @TaxRuleShape
    @Schema(
            name = "TaxRuleContent",
            description = "The rates of one category of things in one zone.",
            example =
                    "{\"country\": \"DE\", \"tax_category\": \"standard\", \"rates\": [{\"name\": \"VAT 19%\", \"rate\": \"19\"}]}")
    record RuleRequest(
            @Schema(description = "ISO 3166-1 alpha-2, or * for every country.", example = "DE")
            @NotNull
            @Country(orEvery = true)
            String country,

            @Schema(description = "The code of a state or province; the whole country if empty.", example = "BY")
            @Nullable
            @Size(max = 100)
            String region,

            @Schema(
                    description =
                            "Some postal codes: one (10115), those that begin so (88*), or a range (9000..9999); all if left out.",
                    example = "88*")
            @Nullable
            PostalCodes postalCodes,

            @Schema(description = "What kind of thing it is to the tax office.", example = "standard") @Nullable
            TaxCategory taxCategory,

            @Schema(description = "The rates, in the order in which they are taken.") @NotNull @Size(max = 10)
            List<@NotNull @Valid RateRequest> rates,

            @Schema(description = "The first instant in force.", example = "2026-01-01T00:00:00Z") @Nullable
            Instant validFrom,

            @Schema(description = "The first instant no longer in force.", example = "2027-01-01T00:00:00Z") @Nullable
            Instant validUntil) {

        Zone zone() {
            return new Zone(country, zoneRegion(), postalCodes);
        }

        /** Empty for the whole country. */
        String zoneRegion() {
            return region == null ? "" : region.strip();
        }

        TaxCategory category() {
            return taxCategory == null ? TaxCategory.STANDARD : taxCategory;
        }
    }

    @Schema(name = "TaxRateContent", description = "One tax.")
    record RateRequest(
            @Schema(description = "What stands on the receipt.", example = "VAT 19%") @NotBlank @Size(max = 100)
            String name,

            @Schema(description = "Percent of the net price, exact to a millionth; at most 100.", example = "19")
            @NotNull
            @AtMostWhole
            Percentage rate,

            @Schema(
                    description =
                            "Whether it is taken of the net price together with what the rates before it take; not if left out.",
                    example = "false")
            @Nullable
            Boolean compound) {

        TaxRate toRate() {
            return new TaxRate(name.strip(), rate, Boolean.TRUE.equals(compound));
        }
    }
}
