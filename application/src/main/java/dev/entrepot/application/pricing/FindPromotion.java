package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.PromotionLinter;
import dev.entrepot.domain.pricing.promotion.Promotions;
import java.time.Clock;
import java.util.List;

/** Shows a promotion with what is odd about it, by itself and beside the others of the shop. */
public final class FindPromotion {

    private final Transactions transactions;
    private final Promotions promotions;
    private final CurrentRules rules;
    private final Stores stores;
    private final Clock clock;

    /** Makes it of what it needs. */
    public FindPromotion(
            Transactions transactions, Promotions promotions, CurrentRules rules, Stores stores, Clock clock) {
        this.transactions = transactions;
        this.promotions = promotions;
        this.rules = rules;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Shows it.
     *
     * @throws PricingRefusal.PromotionNotFound if it does not exist, or was ended
     */
    public Found handle(Command command) {
        return transactions.read(() -> {
            Promotions.Stored stored = promotions
                    .find(command.id())
                    .orElseThrow(() ->
                            new PricingRefusal.PromotionNotFound(command.id().toString()));
            List<Promotion> all = rules.present(stores.settings().currency(), List.of())
                    .promotions()
                    .promotions();
            return new Found(stored, PromotionLinter.lint(stored.promotion(), all, clock.instant()));
        });
    }

    /** Which one to show. */
    public record Command(PromotionId id) {}

    /**
     * A promotion with what is odd about it.
     *
     * @param findings nothing of it is refused: the shop may mean it
     */
    public record Found(Promotions.Stored stored, List<PromotionLinter.Finding> findings) {

        /** Copies the list. */
        public Found {
            findings = List.copyOf(findings);
        }
    }
}
