package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import java.util.Optional;

/** Promotions in memory, with all that {@link Promotions} promises. They have no memory of old versions: every answer is the present one. */
public final class InMemoryPromotions implements Promotions {

    private final InMemoryRules rules;
    private final InMemoryTable<PromotionId, Promotion> promotions;

    /** Makes a shop without promotions. */
    public InMemoryPromotions(InMemoryRules rules) {
        this.rules = rules;
        this.promotions = new InMemoryTable<>(rules.work);
    }

    @Override
    public PromotionBook book(long atLeastVersion) {
        return rules.work.call(
                () -> new PromotionBook(rules.version(), promotions.rows().toList()));
    }

    @Override
    public Optional<Promotion> find(PromotionId id) {
        return rules.work.call(() -> promotions.find(id));
    }

    @Override
    public void add(Promotion promotion) {
        rules.work.call(() -> {
            if (promotions.rows().anyMatch(other -> other.code().equals(promotion.code()))) {
                throw new PricingRefusal.PromotionCodeTaken(promotion.code());
            }
            promotions.put(promotion.id(), promotion);
            return rules.raise();
        });
    }

    @Override
    public void remove(PromotionId id) {
        rules.work.call(() -> {
            if (promotions.has(id)) {
                promotions.remove(id);
                rules.raise();
            }
            return true;
        });
    }
}
