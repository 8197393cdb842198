package dev.entrepot.domain.inventory;

import java.time.Instant;

/** Whether more units may be promised than are there. */
public sealed interface Backorder {

    /** No more than there are. */
    Backorder DENY = new Deny();

    /** How many units may be promised beyond those that are there; 0 to {@value StockItem#MAX_ON_HAND}. */
    long limit();

    /** No more than there are. */
    record Deny() implements Backorder {
        @Override
        public long limit() {
            return 0;
        }
    }

    /**
     * Some more, which are sent when new ones have come.
     *
     * @param limit above zero
     */
    record Allow(long limit) implements Backorder {

        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Allow {
            requireLimit(limit);
        }
    }

    /**
     * Some of what is not sold anywhere yet.
     *
     * @param limit above zero
     * @param availableFrom when they are expected; buyers are told, and nothing else depends on it
     */
    record Preorder(long limit, Instant availableFrom) implements Backorder {

        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException if it is out of bounds
         */
        public Preorder {
            requireLimit(limit);
        }
    }

    private static void requireLimit(long limit) {
        if (limit < 1 || limit > StockItem.MAX_ON_HAND) {
            throw new IllegalArgumentException("1 to " + StockItem.MAX_ON_HAND
                    + " units may be promised beyond those that are there, not " + limit);
        }
    }
}
