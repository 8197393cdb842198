package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.web.shared.Country;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@DistinctTaxRules
record TaxRatesRequest(@NotNull @Size(max = 5000) List<@NotNull @Valid RuleRequest> rules) {

    record RuleRequest(
            @NotNull @Country String country,
            @Nullable @Size(max = 100) String region,
            @Nullable TaxCategory taxCategory,
            @NotNull @Size(max = 10) List<@NotNull @Valid RateRequest> rates) {

        /** Empty for the whole country. */
        String zoneRegion() {
            return region == null ? "" : region.strip();
        }

        TaxCategory category() {
            return taxCategory == null ? TaxCategory.STANDARD : taxCategory;
        }
    }

    record RateRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull @AtMostWhole Percentage rate) {}
}
