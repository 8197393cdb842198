package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Promotions in memory, with all that {@link Promotions} promises. They have no memory of old versions: every answer is the present one. */
public final class InMemoryPromotions implements Promotions {

    private final InMemoryRules rules;
    private final InMemoryTable<PromotionId, Stored> promotions;

    /** Makes a shop without promotions. */
    public InMemoryPromotions(InMemoryRules rules) {
        this.rules = rules;
        this.promotions = new InMemoryTable<>(rules.work);
    }

    @Override
    public PromotionBook book(long atLeastVersion) {
        return rules.work.call(() -> new PromotionBook(
                rules.version(), promotions.rows().map(Stored::promotion).toList()));
    }

    @Override
    public Map<String, Instant> endedCoupons(Set<String> codes, Instant at) {
        Map<String, Instant> ended = new HashMap<>();
        rules.work.call(() -> promotions.rows().map(Stored::promotion).toList()).forEach(promotion -> {
            Instant until = promotion.validity().until();
            if (promotion.terms().coupons() instanceof Coupons.Shared(String code)
                    && codes.contains(code)
                    && until != null
                    && !until.isAfter(at)) {
                ended.merge(code, until, (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return ended;
    }

    @Override
    public Optional<Stored> find(PromotionId id) {
        return rules.work.call(() -> promotions.find(id));
    }

    @Override
    public void add(Promotion promotion) {
        rules.work.call(() -> {
            refuseTakenCode(promotion);
            promotions.put(promotion.id(), new Stored(promotion, 1));
            return rules.raise();
        });
    }

    @Override
    public void update(Promotion promotion, long expectedVersion) {
        rules.work.call(() -> {
            Stored before = promotions
                    .find(promotion.id())
                    .orElseThrow(() ->
                            new PricingRefusal.PromotionNotFound(promotion.id().toString()));
            demand(expectedVersion, before);
            refuseTakenCode(promotion);
            promotions.put(promotion.id(), new Stored(promotion, before.version() + 1));
            return rules.raise();
        });
    }

    @Override
    public void remove(PromotionId id, long expectedVersion) {
        rules.work.call(() -> {
            Optional<Stored> before = promotions.find(id);
            before.ifPresent(stored -> {
                demand(expectedVersion, stored);
                promotions.remove(id);
                rules.raise();
            });
            return before;
        });
    }

    private static void demand(long expectedVersion, Stored present) {
        if (present.version() != expectedVersion) {
            throw new StaleVersion(expectedVersion, present.version());
        }
    }

    private void refuseTakenCode(Promotion promotion) {
        boolean taken = promotions
                .rows()
                .map(Stored::promotion)
                .anyMatch(other ->
                        other.code().equals(promotion.code()) && !other.id().equals(promotion.id()));
        if (taken) {
            throw new PricingRefusal.PromotionCodeTaken(promotion.code());
        }
    }
}
