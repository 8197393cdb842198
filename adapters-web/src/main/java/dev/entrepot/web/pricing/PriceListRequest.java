package dev.entrepot.web.pricing;

import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.shared.Validity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceListContent", description = "What can be written of a price list besides its prices.")
@EndsAfterItBegins
record PriceListRequest(
        @Schema(description = "Its name in URLs, quotes and orders, unique; it stays what it is.", example = "summer")
        @NotNull
        @Pattern(
                regexp = "[a-z0-9][a-z0-9_-]{0,39}",
                message = "A code has 1 to 40 characters of a-z, 0-9, _ and -, and begins with a letter or digit.")
        String code,

        @Schema(description = "What staff reads.", example = "Summer sale")
        @NotBlank
        @Size(max = PriceListTerms.MAX_NAME)
        String name,

        @Schema(
                description = "The currency of all its prices, which stays what it is; that of the store if left out.",
                example = "EUR")
        @Nullable
        Currency currency,

        @Schema(
                description =
                        "Lists with a greater one are asked first; regular prices have 0. Of equal ones the lower price counts.",
                example = "10")
        @NotNull
        @Min(0)
        @Max(PriceListTerms.MAX_PRIORITY)
        Integer priority,

        @Schema(description = "From when on it is in force; since ever if left out.", example = "2026-06-01T00:00:00Z")
        @Nullable
        Instant validFrom,

        @Schema(
                description = "From when on it is in force no longer; for ever if left out.",
                example = "2026-09-01T00:00:00Z")
        @Nullable
        Instant validUntil,

        @Schema(
                description = "Only for members of one of these customer groups; for everybody if empty.",
                example = "[\"trade\"]")
        @Nullable
        @Size(max = 100)
        List<@NotBlank @Size(max = 100) String> customerGroups,

        @Schema(description = "Only for customers of one of these tiers; for all if empty.", example = "[\"gold\"]")
        @Nullable
        @Size(max = 100)
        List<@NotBlank @Size(max = 100) String> customerTiers,

        @Schema(description = "Only for who buys in one of these channels; in all if empty.", example = "[\"app\"]")
        @Nullable
        @Size(max = 100)
        List<@NotBlank @Size(max = 100) String> channels,

        @Schema(description = "Whether its prices contain the tax; as the store's regular prices do if left out.")
        @Nullable
        Boolean taxIncluded) {

    /** What a list says, to be changed. */
    static PriceListRequest of(PriceListTerms terms) {
        return new PriceListRequest(
                terms.code(),
                terms.name(),
                terms.currency(),
                terms.priority(),
                terms.validity().from(),
                terms.validity().until(),
                PriceListResponse.sorted(terms.audience().groups()),
                PriceListResponse.sorted(terms.audience().tiers()),
                PriceListResponse.sorted(terms.audience().channels()),
                terms.taxIncluded());
    }

    /** What the list says, of what was found to fit. */
    PriceListTerms toTerms(StoreSettings store) {
        return new PriceListTerms(
                code,
                name.strip(),
                currency == null ? store.currency() : currency,
                priority,
                new Validity(validFrom, validUntil),
                new Audience(words(customerGroups), words(customerTiers), words(channels)),
                taxIncluded == null ? store.pricesIncludeTax() : taxIncluded);
    }

    private static Set<String> words(@Nullable List<String> words) {
        return words == null ? Set.of() : words.stream().map(String::strip).collect(Collectors.toSet());
    }
}
