package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.PricingRefusal;
import java.util.Optional;

/** The promotions of a shop. Every write raises the version of the shop's pricing rules in its transaction. */
public interface Promotions {

    /**
     * All promotions that were not removed. One whose validity is over may be left out.
     *
     * @param atLeastVersion the oldest version of the rules that will do; 0 if any will
     */
    PromotionBook book(long atLeastVersion);

    /** The promotion, if it exists. */
    Optional<Promotion> find(PromotionId id);

    /**
     * Adds a new promotion. Belongs to a running transaction.
     *
     * @throws PricingRefusal.PromotionCodeTaken if another promotion has the code
     */
    void add(Promotion promotion);

    /**
     * Removes a promotion, whose code is free again; removing one that is gone changes nothing. Belongs to a running transaction.
     */
    void remove(PromotionId id);
}
