package dev.entrepot.domain.pricing.shipping;

import dev.entrepot.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How the cost of a delivery into one zone is found. All costs are of one currency and zero or more. */
public sealed interface ShippingRate {

    /** All its costs. */
    List<Money> costs();

    /** The cost, or empty if it has none for such a shipment. */
    Optional<Money> cost(Shipment shipment);

    /** The same for everything. */
    record Flat(Money cost) implements ShippingRate {

        /**
         * Checks the cost.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Flat {
            faultOfCosts(List.of(cost)).ifPresent(ShippingRate::refuse);
        }

        @Override
        public List<Money> costs() {
            return List.of(cost);
        }

        @Override
        public Optional<Money> cost(Shipment shipment) {
            return Optional.of(cost);
        }
    }

    /**
     * By weight. A band begins where the one before it ends, so that there are no gaps.
     *
     * @param bands from the lightest to the heaviest; what is beyond the last is not delivered
     */
    record ByWeight(List<WeightBand> bands) implements ShippingRate {

        /**
         * Checks the bands.
         *
         * @throws IllegalArgumentException if there is none, their limits do not rise, one before the last has no limit, or a cost is
         *     negative or of another currency
         */
        public ByWeight {
            bands = List.copyOf(bands);
            fault(bands).ifPresent(ShippingRate::refuse);
        }

        /** What is wrong with such bands, as a sentence; empty if nothing is. */
        public static Optional<String> fault(List<WeightBand> bands) {
            long last = 0;
            for (int i = 0; i < bands.size(); i++) {
                OptionalLong limit = bands.get(i).limit();
                if (limit.isEmpty() && i < bands.size() - 1) {
                    return Optional.of("Only the last weight band may be without a limit.");
                }
                if (limit.isPresent() && limit.getAsLong() <= last) {
                    return Optional.of("Weight bands stand from light to heavy, unlike with " + limit.getAsLong()
                            + " g after " + last + " g.");
                }
                last = limit.orElse(last);
            }
            return faultOfCosts(bands.stream().map(WeightBand::cost).toList());
        }

        @Override
        public List<Money> costs() {
            return bands.stream().map(WeightBand::cost).toList();
        }

        @Override
        public Optional<Money> cost(Shipment shipment) {
            return bands.stream()
                    .filter(band -> shipment.grams() <= band.limit().orElse(Long.MAX_VALUE))
                    .findFirst()
                    .map(WeightBand::cost);
        }
    }

    /**
     * By what the goods cost. A band ends where the next begins, so that there are no gaps.
     *
     * @param bands from the cheapest, which begins at zero, to the dearest, which has no end
     */
    record BySubtotal(List<SubtotalBand> bands) implements ShippingRate {

        /**
         * Checks the bands.
         *
         * @throws IllegalArgumentException if there is none, the first does not begin at zero, their beginnings do not rise, or a cost is
         *     negative or of another currency
         */
        public BySubtotal {
            bands = List.copyOf(bands);
            fault(bands).ifPresent(ShippingRate::refuse);
        }

        /** What is wrong with such bands, as a sentence; empty if nothing is. */
        public static Optional<String> fault(List<SubtotalBand> bands) {
            long last = -1;
            for (SubtotalBand band : bands) {
                if (!band.from().currency().equals(band.cost().currency())) {
                    return Optional.of("A band's amounts are of one currency.");
                }
                if (last < 0 ? !band.from().isZero() : band.from().minor() <= last) {
                    return Optional.of(
                            "Subtotal bands begin at zero and rise, unlike with the one from " + band.from() + ".");
                }
                last = band.from().minor();
            }
            return faultOfCosts(bands.stream().map(SubtotalBand::cost).toList());
        }

        @Override
        public List<Money> costs() {
            return bands.stream().map(SubtotalBand::cost).toList();
        }

        @Override
        public Optional<Money> cost(Shipment shipment) {
            return bands.stream()
                    .filter(band -> band.from().compareTo(shipment.subtotal()) <= 0)
                    .reduce((earlier, later) -> later)
                    .map(SubtotalBand::cost);
        }
    }

    /**
     * The cost of weights up to a limit.
     *
     * @param upToGrams the limit, which belongs to it; absent for everything heavier than the band before
     */
    record WeightBand(@Nullable Long upToGrams, Money cost) {

        /** The limit, if it has one. */
        public OptionalLong limit() {
            return upToGrams == null ? OptionalLong.empty() : OptionalLong.of(upToGrams);
        }
    }

    /**
     * The cost of goods from a subtotal on.
     *
     * @param from the subtotal, which belongs to it
     */
    record SubtotalBand(Money from, Money cost) {}

    private static Optional<String> faultOfCosts(List<Money> costs) {
        if (costs.isEmpty()) {
            return Optional.of("A rate has at least one band.");
        }
        return costs.stream()
                .filter(cost -> cost.isNegative()
                        || !cost.currency().equals(costs.getFirst().currency()))
                .findFirst()
                .map(cost -> "Costs are of one currency and zero or more, unlike " + cost + ".");
    }

    private static void refuse(String fault) {
        throw new IllegalArgumentException(fault);
    }
}
