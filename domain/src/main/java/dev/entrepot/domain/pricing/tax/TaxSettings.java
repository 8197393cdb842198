package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.shared.RoundingPolicy;

/**
 * What a shop decides about its taxes.
 *
 * @param rounding how a fraction of the smallest unit is rounded; its cash increment plays no part here
 * @param roundedPer of what the tax is rounded
 * @param abroad what happens to prices that include tax where other rates are in force than at home
 */
public record TaxSettings(RoundingPolicy rounding, RoundedPer roundedPer, Abroad abroad) {

    /** Half up, line by line, the same gross price everywhere: what a shop does unless it says otherwise. */
    public static final TaxSettings CUSTOMARY = of(RoundingPolicy.HALF_UP);

    /** Line by line, the same gross price everywhere. */
    public static TaxSettings of(RoundingPolicy rounding) {
        return new TaxSettings(rounding, RoundedPer.LINE, Abroad.GROSS_STAYS);
    }

    /** Of what each rate's tax is computed exactly and then rounded once. */
    public enum RoundedPer {
        /** Of every single unit; a line takes the sum of its units. */
        UNIT,
        /** Of every line. */
        LINE,
        /**
         * Of the sum of all lines with that rate; it is then shared out over those lines, so that the tax of each is exact to the
         * smallest unit and together they are the order's.
         */
        ORDER
    }

    /** What happens to prices that include the tax of the home zone where other rates are in force. */
    public enum Abroad {
        /** Everybody pays the same; the tax of the destination is taken out of it. */
        GROSS_STAYS,
        /** The shop earns the same; the tax of home is taken out and that of the destination put on. */
        NET_STAYS
    }
}
