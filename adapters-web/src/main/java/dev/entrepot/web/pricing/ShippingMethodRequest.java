package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.pricing.shipping.ShippingWaiver;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShippingMethodContent", description = "What can be written of a shipping method.")
@ShippingMethodShape
record ShippingMethodRequest(
        @Schema(description = "Its name in URLs and orders, unique; it stays what it is.", example = "parcel")
        @NotNull
        @Pattern(regexp = "[a-z0-9_-]{1,40}", message = "A code has 1 to 40 characters of a-z, 0-9, _ and -.")
        String code,

        @Schema(description = "What shoppers read.", example = "Parcel, 2 to 3 days")
        @NotBlank
        @Size(max = ShippingMethod.MAX_NAME)
        String name,

        @Schema(description = "What delivery is to the tax office.", example = "standard", defaultValue = "standard")
        @Nullable
        TaxCategory taxCategory,

        @Schema(description = "What it costs where.") @NotNull @Size(min = 1, max = 1000)
        List<@NotNull @Valid RateRequest> rates,

        @Schema(description = "From which subtotal on, after discounts, it is free; never if left out.") @Nullable
        Money freeFrom,

        @Schema(description = "Buyers of these tiers get it free.", example = "[\"premium\"]")
        @Nullable
        @Size(max = 100)
        List<@NotBlank @Size(max = 100) String> freeForTiers,

        @Schema(description = "What comes on top, also where it is free otherwise; nothing if left out.") @Nullable
        Money surcharge) {

    static final long MOST_GRAMS = 1_000_000_000_000L;
    private static final int MOST_BANDS = 100;

    /** The method as it stands, to be changed. */
    static ShippingMethodRequest of(ShippingMethod method) {
        return new ShippingMethodRequest(
                method.code(),
                method.name(),
                method.taxCategory(),
                method.rates().stream().map(RateRequest::of).toList(),
                method.freeFrom().orElse(null),
                method.freeForTiers(),
                method.surcharge());
    }

    /** The method that is meant, of what was found to fit. */
    ShippingMethod toMethod() {
        List<ShippingWaiver> waivers = new ArrayList<>();
        if (freeFrom != null) {
            waivers.add(new ShippingWaiver.FromSubtotal(freeFrom));
        }
        if (freeForTiers != null) {
            freeForTiers.forEach(tier -> waivers.add(new ShippingWaiver.ForTier(tier.strip())));
        }
        return new ShippingMethod(
                code,
                name.strip(),
                taxCategory == null ? TaxCategory.STANDARD : taxCategory,
                rates.stream()
                        .map(rate -> new ShippingMethod.ZoneRate(rate.zone(), rate.toRate()))
                        .toList(),
                waivers,
                surcharge);
    }

    @Schema(
            name = "ShippingRateContent",
            description = "What delivery into a zone costs, in one of three ways: flat, by_weight or by_subtotal.",
            example = "{\"country\": \"DE\", \"flat\": \"4.90\"}")
    record RateRequest(
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
                    example = "18565..18609")
            @Nullable
            PostalCodes postalCodes,

            @Schema(description = "The same for everything.") @Nullable
            Money flat,

            @Schema(description = "By what the goods weigh together, from light to heavy.")
            @Nullable
            @Size(min = 1, max = MOST_BANDS)
            List<@NotNull @Valid WeightBandRequest> byWeight,

            @Schema(description = "By what the goods cost after discounts, from zero on.")
            @Nullable
            @Size(min = 1, max = MOST_BANDS)
            List<@NotNull @Valid SubtotalBandRequest> bySubtotal) {

        static RateRequest of(ShippingMethod.ZoneRate rate) {
            Zone zone = rate.zone();
            return new RateRequest(
                    zone.country(),
                    zone.region(),
                    zone.postalCodes(),
                    rate.rate() instanceof ShippingRate.Flat(Money cost) ? cost : null,
                    rate.rate() instanceof ShippingRate.ByWeight(List<ShippingRate.WeightBand> bands)
                            ? bands.stream()
                                    .map(band -> new WeightBandRequest(band.upToGrams(), band.cost()))
                                    .toList()
                            : null,
                    rate.rate() instanceof ShippingRate.BySubtotal(List<ShippingRate.SubtotalBand> bands)
                            ? bands.stream()
                                    .map(band -> new SubtotalBandRequest(band.from(), band.cost()))
                                    .toList()
                            : null);
        }

        Zone zone() {
            return new Zone(country, zoneRegion(), postalCodes);
        }

        /** Empty for the whole country. */
        String zoneRegion() {
            return region == null ? "" : region.strip();
        }

        ShippingRate toRate() {
            if (byWeight != null) {
                return new ShippingRate.ByWeight(weightBands(byWeight));
            }
            return bySubtotal == null
                    ? new ShippingRate.Flat(Objects.requireNonNull(flat))
                    : new ShippingRate.BySubtotal(subtotalBands(bySubtotal));
        }

        static List<ShippingRate.WeightBand> weightBands(List<WeightBandRequest> bands) {
            return bands.stream()
                    .map(band -> new ShippingRate.WeightBand(band.upToGrams(), band.cost()))
                    .toList();
        }

        static List<ShippingRate.SubtotalBand> subtotalBands(List<SubtotalBandRequest> bands) {
            return bands.stream()
                    .map(band -> new ShippingRate.SubtotalBand(band.from(), band.cost()))
                    .toList();
        }
    }

    @Schema(name = "WeightBandContent", description = "The cost of weights up to a limit.")
    record WeightBandRequest(
            @Schema(
                    description =
                            "The limit in grams, which belongs to it. Only the last one may leave it out, for everything heavier; what is"
                                    + " heavier than the last limit is not delivered.",
                    example = "1000")
            @Nullable
            @Min(1)
            @Max(MOST_GRAMS)
            Long upToGrams,

            @Schema(description = "What delivery costs.") @NotNull
            Money cost) {}

    @Schema(name = "SubtotalBandContent", description = "The cost from a subtotal on, up to the next one.")
    record SubtotalBandRequest(
            @Schema(description = "The subtotal, which belongs to it; zero for the first.") @NotNull
            Money from,

            @Schema(description = "What delivery costs.") @NotNull
            Money cost) {}
}
