package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PriceList",
        description = "Prices that belong together: when they hold, for whom, and before which others.")
record PriceListResponse(
        @Schema(description = "Its name in URLs, quotes and orders.", example = "summer")
        String code,

        @Schema(description = "What staff reads.", example = "Summer sale")
        String name,

        @Schema(description = "The currency of all its prices.", example = "EUR")
        Currency currency,

        @Schema(description = "Lists with a greater one are asked first; regular prices have 0.", example = "10")
        int priority,

        @Schema(description = "From when on it is in force; null for since ever.", example = "2026-06-01T00:00:00Z")
        @Nullable
        Instant validFrom,

        @Schema(
                description = "From when on it is in force no longer; null for never.",
                example = "2026-09-01T00:00:00Z")
        @Nullable
        Instant validUntil,

        @Schema(
                description = "Only for members of one of these customer groups; for everybody if empty.",
                example = "[\"trade\"]")
        List<String> customerGroups,

        @Schema(description = "Only for customers of one of these tiers; for all if empty.", example = "[\"gold\"]")
        List<String> customerTiers,

        @Schema(description = "Only for who buys in one of these channels; in all if empty.", example = "[\"app\"]")
        List<String> channels,

        @Schema(description = "Whether its prices contain the tax.", example = "true")
        boolean taxIncluded) {

    static PriceListResponse of(PriceListTerms terms) {
        return new PriceListResponse(
                terms.code(),
                terms.name(),
                terms.currency(),
                terms.priority(),
                terms.validity().from(),
                terms.validity().until(),
                sorted(terms.audience().groups()),
                sorted(terms.audience().tiers()),
                sorted(terms.audience().channels()),
                terms.taxIncluded());
    }

    static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }
}
