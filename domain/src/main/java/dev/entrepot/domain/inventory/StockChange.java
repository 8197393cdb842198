package dev.entrepot.domain.inventory;

/** By how much what is on hand changes. */
public sealed interface StockChange {

    /** What is on hand afterwards, possible or not. */
    long from(long onHand);

    /**
     * Somebody says how many there are, whatever the books said before.
     *
     * @param units 0 to {@value StockItem#MAX_ON_HAND}
     */
    record To(long units) implements StockChange {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the number is out of bounds
         */
        public To {
            if (units < 0 || units > StockItem.MAX_ON_HAND) {
                throw new IllegalArgumentException("on hand is 0 to " + StockItem.MAX_ON_HAND + ", not " + units);
            }
        }

        @Override
        public long from(long onHand) {
            return units;
        }
    }

    /**
     * Some units came or went.
     *
     * @param units how many came, or went if it is negative; never zero, and at most {@value StockItem#MAX_ON_HAND} either way
     */
    record By(long units) implements StockChange {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the number is zero or out of bounds
         */
        public By {
            if (units == 0 || units < -StockItem.MAX_ON_HAND || units > StockItem.MAX_ON_HAND) {
                throw new IllegalArgumentException("1 to " + StockItem.MAX_ON_HAND + " units come or go, not " + units);
            }
        }

        @Override
        public long from(long onHand) {
            return onHand + units;
        }
    }
}
