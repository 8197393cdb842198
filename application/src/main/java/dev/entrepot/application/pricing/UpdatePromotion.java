package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.shared.StaleVersion;

/** Changes a promotion. Orders keep the discounts that they got, and what was counted of its use stays. */
public final class UpdatePromotion {

    private final Transactions transactions;
    private final Promotions promotions;

    /** Makes it of the ports that it needs. */
    public UpdatePromotion(Transactions transactions, Promotions promotions) {
        this.transactions = transactions;
        this.promotions = promotions;
    }

    /**
     * Changes it.
     *
     * @throws PricingRefusal.PromotionNotFound if it does not exist
     * @throws StaleVersion if it is not of the expected version
     * @throws PricingRefusal.PromotionCodeTaken if the code is in use
     */
    public void handle(Command command) {
        transactions.write(() -> {
            promotions.update(command.promotion(), command.expectedVersion());
            return command;
        });
    }

    /**
     * What it is to be.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(Promotion promotion, long expectedVersion) {}
}
