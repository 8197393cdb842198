package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "TaxRatesContent", description = "All tax rates of the store.")
@DistinctTaxRules
record TaxRatesRequest(
        @Schema(description = "What is taken where.") @NotNull @Size(max = 5000)
        List<@NotNull @Valid RuleRequest> rules) {

    @Schema(name = "TaxRuleContent", description = "The rates of one category of things in one zone.")
    record RuleRequest(
            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE") @NotNull @Country
            String country,

            @Schema(description = "The code of a state or province; the whole country if empty.", example = "BY")
            @Nullable
            @Size(max = 100)
            String region,

            @Schema(description = "What kind of thing it is to the tax office.", example = "standard") @Nullable
            TaxCategory taxCategory,

            @Schema(description = "The rates; each is taken of the net price.") @NotNull @Size(max = 10)
            List<@NotNull @Valid RateRequest> rates) {

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
            Percentage rate) {}
}
