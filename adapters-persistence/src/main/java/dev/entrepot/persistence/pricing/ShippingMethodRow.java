package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethod.ZoneRate;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.pricing.shipping.ShippingWaiver;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All amounts are in minor units of the currency. */
record ShippingMethodRow(
        String code,
        String name,
        String taxCategory,
        String currency,
        List<RateRow> rates,
        @Nullable Long freeFrom,
        List<String> freeForTiers,
        @Nullable Long surcharge) {

    static ShippingMethodRow of(ShippingMethod method) {
        Money surcharge = method.surcharge();
        return new ShippingMethodRow(
                method.code(),
                method.name(),
                method.taxCategory().code(),
                method.currency().getCurrencyCode(),
                method.rates().stream().map(RateRow::of).toList(),
                method.freeFrom().map(Money::minor).orElse(null),
                method.freeForTiers(),
                surcharge == null ? null : surcharge.minor());
    }

    ShippingMethod method() {
        Currency amounts = Currency.getInstance(currency);
        List<ShippingWaiver> waivers = new ArrayList<>();
        if (freeFrom != null) {
            waivers.add(new ShippingWaiver.FromSubtotal(Money.ofMinor(freeFrom, amounts)));
        }
        freeForTiers.forEach(tier -> waivers.add(new ShippingWaiver.ForTier(tier)));
        return new ShippingMethod(
                code,
                name,
                new TaxCategory(taxCategory),
                rates.stream().map(rate -> rate.zoneRate(amounts)).toList(),
                waivers,
                surcharge == null ? null : Money.ofMinor(surcharge, amounts));
    }

    /** What stands in the jsonb for each zone, with one of the three ways to reckon. */
    record RateRow(
            String country,
            String region,
            @Nullable String postalCodes,
            @Nullable Long flat,
            @Nullable List<BandRow> byWeight,
            @Nullable List<BandRow> bySubtotal) {

        static RateRow of(ZoneRate rate) {
            Zone zone = rate.zone();
            String postal = zone.postal().map(PostalCodes::pattern).orElse(null);
            return switch (rate.rate()) {
                case ShippingRate.Flat(Money cost) ->
                    new RateRow(zone.country(), zone.region(), postal, cost.minor(), null, null);
                case ShippingRate.ByWeight(List<ShippingRate.WeightBand> bands) ->
                    new RateRow(
                            zone.country(),
                            zone.region(),
                            postal,
                            null,
                            bands.stream()
                                    .map(band -> new BandRow(
                                            band.upToGrams(), band.cost().minor()))
                                    .toList(),
                            null);
                case ShippingRate.BySubtotal(List<ShippingRate.SubtotalBand> bands) ->
                    new RateRow(
                            zone.country(),
                            zone.region(),
                            postal,
                            null,
                            null,
                            bands.stream()
                                    .map(band -> new BandRow(
                                            band.from().minor(), band.cost().minor()))
                                    .toList());
            };
        }

        ZoneRate zoneRate(Currency amounts) {
            Zone zone = new Zone(country, region, postalCodes == null ? null : new PostalCodes(postalCodes));
            return new ZoneRate(zone, rate(amounts));
        }

        private ShippingRate rate(Currency amounts) {
            if (byWeight != null) {
                return new ShippingRate.ByWeight(byWeight.stream()
                        .map(band -> new ShippingRate.WeightBand(band.bound(), Money.ofMinor(band.cost(), amounts)))
                        .toList());
            }
            if (bySubtotal != null) {
                return new ShippingRate.BySubtotal(bySubtotal.stream()
                        .map(band -> new ShippingRate.SubtotalBand(
                                Money.ofMinor(Objects.requireNonNull(band.bound()), amounts),
                                Money.ofMinor(band.cost(), amounts)))
                        .toList());
            }
            return new ShippingRate.Flat(Money.ofMinor(Objects.requireNonNull(flat), amounts));
        }
    }

    /**
     * A band.
     *
     * @param bound up to how many grams, none without a limit; or from which subtotal on
     */
    record BandRow(@Nullable Long bound, long cost) {}
}
