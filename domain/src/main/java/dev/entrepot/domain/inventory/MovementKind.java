package dev.entrepot.domain.inventory;

/** Why the number of units on hand changed. */
public enum MovementKind {
    /** The first stock of a variant at a place. */
    INITIAL,
    /** Goods came in. */
    RECEIPT,
    /** A mistake in the books was put right. */
    ADJUSTMENT,
    /** Goods that somebody had bought left the house. */
    SALE,
    /** A buyer sent goods back. */
    RETURN,
    /** Goods left for another place. */
    TRANSFER_OUT,
    /** Goods came from another place. */
    TRANSFER_IN,
    /** Goods were broken or lost, and are written off. */
    DAMAGE,
    /** Somebody counted. */
    COUNT;

    /**
     * Whether stock may change so for this reason: goods that come in cannot lessen it, what is written off cannot add to it, and whoever
     * counts says how many there are.
     */
    public boolean admits(StockChange change) {
        return switch (change) {
            case StockChange.To to -> true;
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
