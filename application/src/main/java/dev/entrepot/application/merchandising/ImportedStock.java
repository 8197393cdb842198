package dev.entrepot.application.merchandising;

/** What a file says about the stock of a variant. */
public sealed interface ImportedStock {

    /**
     * So many units are on hand.
     *
     * @param units 0 to {@value dev.entrepot.domain.inventory.StockItem#MAX_ON_HAND}
     */
    record Counted(long units) implements ImportedStock {}

    /**
     * Nobody counts them: the variant can always be sold where the file comes from. This shop sells nothing that is not in stock, so a
     * variant that has no stock here yet gets {@link #UNITS} units; a stock that it has already is left as it is.
     */
    record Untracked() implements ImportedStock {

        /** What stands for "as many as anybody wants". */
        public static final long UNITS = 100_000;
    }
}
