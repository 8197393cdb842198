package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShippingMethod", description = "One way of delivery, and what it costs.")
record ShippingMethodResponse(
        @Schema(description = "Its name in URLs and orders.", example = "parcel")
        String code,

        @Schema(description = "What shoppers read.", example = "Parcel, 2 to 3 days")
        String name,

        @Schema(description = "What delivery is to the tax office.", example = "standard")
        String taxCategory,

        @Schema(description = "What it costs where, the most specific zones first.")
        List<RateResponse> rates,

        @Schema(description = "From which subtotal on, after discounts, it is free; null if never.") @Nullable
        Money freeFrom,

        @Schema(description = "Buyers of these tiers get it free.", example = "[\"premium\"]")
        List<String> freeForTiers,

        @Schema(description = "What comes on top, also where it is free otherwise; null for nothing.") @Nullable
        Money surcharge) {

    static ShippingMethodResponse of(ShippingMethod method) {
        return new ShippingMethodResponse(
                method.code(),
                method.name(),
                method.taxCategory().code(),
                method.rates().stream().map(RateResponse::of).toList(),
                method.freeFrom().orElse(null),
                method.freeForTiers(),
                method.surcharge());
    }

    @Schema(
            name = "ShippingRate",
            description =
                    "What delivery into a zone costs: one of flat, by_weight and by_subtotal, the others are null.")
    record RateResponse(
            @Schema(description = "ISO 3166-1 alpha-2, or * for every country.", example = "DE")
            String country,

            @Schema(description = "The code of a state or province; the whole country if empty.", example = "BY")
            String region,

            @Schema(description = "Some postal codes; null if all.", example = "18565..18609") @Nullable
            PostalCodes postalCodes,

            @Schema(description = "The same for everything.") @Nullable
            Money flat,

            @Schema(description = "By what the goods weigh together, from light to heavy.") @Nullable
            List<WeightBandResponse> byWeight,

            @Schema(description = "By what the goods cost after discounts.") @Nullable
            List<SubtotalBandResponse> bySubtotal) {

        static RateResponse of(ShippingMethod.ZoneRate rate) {
            return switch (rate.rate()) {
                case ShippingRate.Flat(Money cost) -> of(rate.zone(), cost, null, null);
                case ShippingRate.ByWeight(List<ShippingRate.WeightBand> bands) ->
                    of(
                            rate.zone(),
                            null,
                            bands.stream()
                                    .map(band -> new WeightBandResponse(band.upToGrams(), band.cost()))
                                    .toList(),
                            null);
                case ShippingRate.BySubtotal(List<ShippingRate.SubtotalBand> bands) ->
                    of(
                            rate.zone(),
                            null,
                            null,
                            bands.stream()
                                    .map(band -> new SubtotalBandResponse(band.from(), band.cost()))
                                    .toList());
            };
        }

        private static RateResponse of(
                Zone zone,
                @Nullable Money flat,
                @Nullable List<WeightBandResponse> byWeight,
                @Nullable List<SubtotalBandResponse> bySubtotal) {
            return new RateResponse(zone.country(), zone.region(), zone.postalCodes(), flat, byWeight, bySubtotal);
        }
    }

    @Schema(name = "WeightBand", description = "The cost of weights up to a limit.")
    record WeightBandResponse(
            @Schema(
                    description = "The limit in grams, which belongs to it; null for everything heavier.",
                    example = "1000")
            @Nullable
            Long upToGrams,

            @Schema(description = "What delivery costs.") Money cost) {}

    @Schema(name = "SubtotalBand", description = "The cost from a subtotal on, up to the next one.")
    record SubtotalBandResponse(
            @Schema(description = "The subtotal, which belongs to it.")
            Money from,

            @Schema(description = "What delivery costs.") Money cost) {}
}
