package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Adjustment;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.GiftLine;
import dev.entrepot.domain.shared.Money;
import java.util.List;

/**
 * What promotions did to a basket.
 *
 * @param lines what was taken off each line, in the order of the basket
 * @param delivery what was taken off the delivery
 * @param gifts what is given along
 * @param steps every decision, in order
 */
public record Discounts(List<Reduced> lines, Reduced delivery, List<GiftLine> gifts, List<Explanation.Step> steps) {

    /** Copies the lists. */
    public Discounts {
        lines = List.copyOf(lines);
        gifts = List.copyOf(gifts);
        steps = List.copyOf(steps);
    }

    /**
     * Something that was lowered.
     *
     * @param adjustments what was taken off, in the order in which it was
     * @param left what it still costs
     */
    public record Reduced(List<Adjustment> adjustments, Money left) {

        /** Copies the adjustments. */
        public Reduced {
            adjustments = List.copyOf(adjustments);
        }
    }
}
