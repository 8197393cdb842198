package dev.entrepot.domain.pricing.promotion;

import java.util.List;

/**
 * The promotions of a shop.
 *
 * @param version the version of the shop's pricing rules at which they were read
 * @param promotions in the order in which they are applied
 */
public record PromotionBook(long version, List<Promotion> promotions) {

    /** Puts the promotions in order. */
    public PromotionBook {
        promotions = promotions.stream().sorted(Promotion.ORDER).toList();
    }
}
