package dev.entrepot.domain.pricing.shipping;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Zone;
import java.util.List;
import java.util.stream.Collectors;

/** What a method answers: what a delivery by it costs, or why it cannot be had. */
public sealed interface ShippingCost {

    /** The answer and its reasons as sentences. */
    String text();

    /**
     * It can be had.
     *
     * @param amount what it costs; the sum of the steps' amounts
     * @param steps how that came about, in order
     */
    record Available(Money amount, List<Step> steps) implements ShippingCost {

        /** Copies the steps. */
        public Available {
            steps = List.copyOf(steps);
        }

        @Override
        public String text() {
            return amount + ": " + steps.stream().map(Step::text).collect(Collectors.joining(", "));
        }
    }

    /** It cannot be had. */
    record Unavailable(Obstacle obstacle) implements ShippingCost {
        @Override
        public String text() {
            return obstacle.text();
        }
    }

    /** A part of the cost. */
    sealed interface Step {

        /** What it adds; less than zero for what is waived. */
        Money amount();

        /** What it is, as a part of a sentence. */
        String text();

        /** The rate of the most specific zone that covers the destination. */
        record Rate(Zone zone, ShippingRate rate, Money amount) implements Step {
            @Override
            public String text() {
                return amount + " to " + zone
                        + switch (rate) {
                            case ShippingRate.Flat flat -> "";
                            case ShippingRate.ByWeight weight -> " by weight";
                            case ShippingRate.BySubtotal subtotal -> " by subtotal";
                        };
            }
        }

        /** The rate is waived. */
        record Waived(ShippingWaiver waiver, Money amount) implements Step {
            @Override
            public String text() {
                return waiver.text();
            }
        }

        /** The method's surcharge, which is not waived. */
        record Surcharge(Money amount) implements Step {
            @Override
            public String text() {
                return amount + " surcharge";
            }
        }
    }

    /** Why a method cannot be had. */
    enum Obstacle {
        /** None of its zones covers the destination. */
        DESTINATION("it does not serve this destination"),
        /** The goods weigh more than its heaviest band. */
        WEIGHT("the goods are too heavy for it"),
        /** Its costs are of another currency than the goods. */
        CURRENCY("its costs are in another currency");

        private final String text;

        Obstacle(String text) {
            this.text = text;
        }

        /** The reason as a sentence. */
        public String text() {
            return text;
        }
    }
}
