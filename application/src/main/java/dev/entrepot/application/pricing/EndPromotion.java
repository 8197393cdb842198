package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.shared.StaleVersion;

/** Ends a promotion at once and for good. Orders keep the discounts that they got. */
public final class EndPromotion {

    private final Transactions transactions;
    private final Promotions promotions;

    /** Makes it of the ports that it needs. */
    public EndPromotion(Transactions transactions, Promotions promotions) {
        this.transactions = transactions;
        this.promotions = promotions;
    }

    /**
     * Ends it.
     *
     * @throws PricingRefusal.PromotionNotFound if it does not exist
     * @throws StaleVersion if it is not of the expected version
     */
    public void handle(Command command) {
        transactions.write(() -> {
            Promotions.Stored present = promotions
                    .find(command.id())
                    .orElseThrow(() ->
                            new PricingRefusal.PromotionNotFound(command.id().toString()));
            promotions.remove(command.id(), command.expectedVersion());
            return present;
        });
    }

    /**
     * What to end.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(PromotionId id, long expectedVersion) {}
}
