package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;

/** Shows a promotion. */
public final class FindPromotion {

    private final Transactions transactions;
    private final Promotions promotions;

    /** Makes it of the ports that it needs. */
    public FindPromotion(Transactions transactions, Promotions promotions) {
        this.transactions = transactions;
        this.promotions = promotions;
    }

    /**
     * Shows it.
     *
     * @throws PricingRefusal.PromotionNotFound if it does not exist, or was ended
     */
    public Promotions.Stored handle(Command command) {
        return transactions
                .read(() -> promotions.find(command.id()))
                .orElseThrow(
                        () -> new PricingRefusal.PromotionNotFound(command.id().toString()));
    }

    /** Which one to show. */
    public record Command(PromotionId id) {}
}
