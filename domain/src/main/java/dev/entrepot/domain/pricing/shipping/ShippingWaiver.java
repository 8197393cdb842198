package dev.entrepot.domain.pricing.shipping;

import dev.entrepot.domain.shared.Money;

/** What makes a delivery free. */
public sealed interface ShippingWaiver {

    /** Whether it holds for the shipment. */
    boolean holds(Shipment shipment);

    /** What it is, as a part of a sentence. */
    String text();

    /**
     * Goods from some amount on.
     *
     * @param threshold the amount, which belongs to it; more than zero
     */
    record FromSubtotal(Money threshold) implements ShippingWaiver {

        /**
         * Checks the threshold.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public FromSubtotal {
            if (!threshold.isPositive()) {
                throw new IllegalArgumentException("free from nothing is a flat rate of nothing, not a threshold");
            }
        }

        @Override
        public boolean holds(Shipment shipment) {
            return shipment.subtotal().compareTo(threshold) >= 0;
        }

        @Override
        public String text() {
            return "free from " + threshold;
        }
    }

    /**
     * Buyers of a tier.
     *
     * @param tier its code; not blank
     */
    record ForTier(String tier) implements ShippingWaiver {

        /**
         * Checks the tier.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public ForTier {
            if (tier.isBlank()) {
                throw new IllegalArgumentException("a tier has a code");
            }
        }

        @Override
        public boolean holds(Shipment shipment) {
            return tier.equals(shipment.tier());
        }

        @Override
        public String text() {
            return "free for tier '" + tier + "'";
        }
    }
}
