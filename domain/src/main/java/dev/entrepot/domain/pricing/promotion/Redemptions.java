package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known at the moment of a quote of how far promotions are used up.
 *
 * @param generated the promotion of each generated single-use code that the buyer has and nobody has used
 * @param usage how much of promotions was used; those that are missing were never used
 * @param goneGifts what cannot be given along now
 */
public record Redemptions(Map<String, PromotionId> generated, Map<PromotionId, Usage> usage, Set<VariantId> goneGifts) {

    /** Nothing was used, and the buyer has no generated code. */
    public static final Redemptions NONE = new Redemptions(Map.of(), Map.of());

    /** Copies the collections. */
    public Redemptions {
        generated = Map.copyOf(generated);
        usage = Map.copyOf(usage);
        goneGifts = Set.copyOf(goneGifts);
    }

    /** What is known where every gift can be had. */
    public Redemptions(Map<String, PromotionId> generated, Map<PromotionId, Usage> usage) {
        this(generated, usage, Set.of());
    }

    /** The same where, besides, some gifts cannot be had. */
    public Redemptions withoutGifts(Collection<VariantId> gone) {
        Set<VariantId> after = new HashSet<>(goneGifts);
        after.addAll(gone);
        return new Redemptions(generated, usage, after);
    }

    /** The same, with promotions that are used up. */
    public Redemptions exhausting(Collection<Promotion> promotions) {
        Map<PromotionId, Usage> after = new HashMap<>(usage);
        for (Promotion promotion : promotions) {
            after.put(promotion.id(), Usage.exhausting(promotion.terms().limits()));
        }
        return new Redemptions(generated, after, goneGifts);
    }

    /** What was used of a promotion. */
    public Usage of(PromotionId promotion) {
        return usage.isEmpty() ? Usage.NONE : usage.getOrDefault(promotion, Usage.NONE);
    }
}
