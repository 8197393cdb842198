package dev.entrepot.domain.inventory;

/** Why the number of units on hand changed. */
public enum MovementKind {
    /** The first stock of a variant at a location. */
    INITIAL,
    /** Goods came in. */
    RECEIPT,
    /** A mistake in the books was put right. */
    ADJUSTMENT,
    /** Goods that somebody had bought left the house, or were digital and paid. */
    SALE,
    /** A buyer sent goods back. */
    RETURN,
    /** Goods left for another location. */
    TRANSFER_OUT,
    /** Goods came from another location. */
    TRANSFER_IN,
    /** Goods were broken or lost, and are written off. */
    DAMAGE,
    /** Somebody counted. */
    COUNT;

    /**
     * Whether stock may change so for this reason: goods that come in cannot lessen it, what is written off cannot add to it, whoever counts
     * says how many there are, and how many there are is said by nobody else but who puts the books right.
     */
    public boolean admits(StockChange change) {
        return switch (change) {
            case StockChange.To to -> this == INITIAL || this == COUNT || this == ADJUSTMENT;
            case StockChange.By(long units) ->
                switch (this) {
                    case INITIAL, RECEIPT, RETURN, TRANSFER_IN -> units > 0;
                    case SALE, TRANSFER_OUT, DAMAGE -> units < 0;
                    case ADJUSTMENT -> true;
                    case COUNT -> false;
                };
        };
    }
}
