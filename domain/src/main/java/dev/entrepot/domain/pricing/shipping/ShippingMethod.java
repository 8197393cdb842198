package dev.entrepot.domain.pricing.shipping;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.shipping.ShippingCost.Obstacle;
import dev.entrepot.domain.pricing.shipping.ShippingCost.Step;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way of delivery, and what it costs.
 *
 * <p>The rate of the most specific zone that covers the destination counts. A waiver makes it free; a surcharge (for speed, for bulk)
 * comes on top and is not waived.
 *
 * {@snippet :
 * ShippingMethod parcel = new ShippingMethod("parcel", "Parcel", TaxCategory.STANDARD,
 *         List.of(new ZoneRate(Zone.country("DE"), new ShippingRate.ByWeight(List.of(
 *                 new WeightBand(1_000L, eur("5.00")), new WeightBand(null, eur("20.00")))))),
 *         List.of(new ShippingWaiver.FromSubtotal(eur("100.00"))), null);
 * parcel.cost(new Shipment(eur("39.00"), 800, Destination.country("DE"), null)); // EUR 5.00 to DE by weight
 * }
 *
 * @param code 1 to 40 characters of {@code a-z 0-9 _ -}
 * @param name what shoppers read, 1 to {@value #MAX_NAME} characters
 * @param taxCategory what delivery is to the tax office
 * @param rates what it costs where, the most specific zones first; one at least
 * @param waivers what makes it free, a threshold before tiers; any one of them will do
 * @param surcharge what comes on top; absent for nothing
 */
public record ShippingMethod(
        String code,
        String name,
        TaxCategory taxCategory,
        List<ZoneRate> rates,
        List<ShippingWaiver> waivers,
        @Nullable Money surcharge) {

    /** The greatest length of a name. */
    public static final int MAX_NAME = 200;

    /** The threshold and then the tiers by their codes, so that methods that say the same are equal. */
    private static final Comparator<ShippingWaiver> THRESHOLD_FIRST = Comparator.comparing(ShippingMethod::kind);

    private static final Pattern CODE = Pattern.compile("[a-z0-9_-]{1,40}");

    /**
     * Checks the parts and puts rates and waivers in their orders.
     *
     * @throws IllegalArgumentException if the code or the name is not of the described shape, there is no rate, a zone has two, there are
     *     two thresholds or the same tier twice, or amounts are of several currencies
     */
    public ShippingMethod {
        check(CODE.matcher(code).matches(), "a code is 1 to 40 characters of a-z, 0-9, _ and -, not '" + code + "'");
        check(!name.isBlank() && name.length() <= MAX_NAME, "a name has 1 to " + MAX_NAME + " characters");
        check(!rates.isEmpty(), "a shipping method has a rate for some zone");
        rates = rates.stream()
                .sorted(Comparator.comparing(ZoneRate::zone, Zone.MOST_SPECIFIC_FIRST))
                .toList();
        waivers = waivers.stream().sorted(THRESHOLD_FIRST).toList();
        check(rates.stream().map(ZoneRate::zone).distinct().count() == rates.size(), "a zone has one rate");
        check(
                waivers.stream().map(ShippingMethod::kind).distinct().count() == waivers.size(),
                "there is one threshold, and each tier stands once");
        check(surcharge == null || surcharge.isPositive(), "a surcharge is more than nothing");
        check(
                amounts(rates, waivers, surcharge)
                                .map(Money::currency)
                                .distinct()
                                .count()
                        == 1,
                "the amounts of a shipping method are of one currency");
    }

    /** What its costs are in. */
    public Currency currency() {
        return rates.getFirst().rate().costs().getFirst().currency();
    }

    /** From which subtotal on it is free; empty if from none. */
    public Optional<Money> freeFrom() {
        return waivers.stream()
                .filter(ShippingWaiver.FromSubtotal.class::isInstance)
                .map(waiver -> ((ShippingWaiver.FromSubtotal) waiver).threshold())
                .findFirst();
    }

    /** The tiers whose buyers get it free. */
    public List<String> freeForTiers() {
        return waivers.stream()
                .filter(ShippingWaiver.ForTier.class::isInstance)
                .map(waiver -> ((ShippingWaiver.ForTier) waiver).tier())
                .toList();
    }

    /** What it costs to deliver the shipment, or why it cannot be done. */
    public ShippingCost cost(Shipment shipment) {
        Currency currency = currency();
        if (!shipment.subtotal().currency().equals(currency)) {
            return new ShippingCost.Unavailable(Obstacle.CURRENCY);
        }
        Optional<ZoneRate> served = rates.stream()
                .filter(rate -> rate.zone().covers(shipment.destination()))
                .findFirst();
        if (served.isEmpty()) {
            return new ShippingCost.Unavailable(Obstacle.DESTINATION);
        }
        Optional<Money> cost = served.get().rate().cost(shipment);
        if (cost.isEmpty()) {
            return new ShippingCost.Unavailable(Obstacle.WEIGHT);
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Rate(served.get().zone(), served.get().rate(), cost.get()));
        waivers.stream()
                .filter(waiver -> waiver.holds(shipment))
                .findFirst()
                .ifPresent(
                        waiver -> steps.add(new Step.Waived(waiver, cost.get().negated())));
        if (surcharge != null) {
            steps.add(new Step.Surcharge(surcharge));
        }
        return new ShippingCost.Available(
                Money.total(currency, steps.stream().map(Step::amount).toList()), steps);
    }

    private static Stream<Money> amounts(
            List<ZoneRate> rates, List<ShippingWaiver> waivers, @Nullable Money surcharge) {
        Stream<Money> costs = rates.stream().flatMap(rate -> rate.rate().costs().stream());
        Stream<Money> thresholds = waivers.stream()
                .filter(ShippingWaiver.FromSubtotal.class::isInstance)
                .map(waiver -> ((ShippingWaiver.FromSubtotal) waiver).threshold());
        return Stream.concat(Stream.concat(costs, thresholds), Stream.ofNullable(surcharge));
    }

    /** What there may be one of; empty for a threshold, the code of a tier otherwise. */
    private static String kind(ShippingWaiver waiver) {
        return switch (waiver) {
            case ShippingWaiver.FromSubtotal threshold -> "";
            case ShippingWaiver.ForTier(String tier) -> tier;
        };
    }

    private static void check(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }

    /** What delivery into a zone costs. */
    public record ZoneRate(Zone zone, ShippingRate rate) {}
}
