package dev.entrepot.domain.pricing.promotion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of the use of promotions at the moment of a quote.
 *
 * @param generated the promotion of each generated single-use code that the buyer has and nobody has used
 * @param usage how much of promotions was used; those that are missing were never used
 */
public record Redemptions(Map<String, PromotionId> generated, Map<PromotionId, Usage> usage) {

    /** Nothing was used, and the buyer has no generated code. */
    public static final Redemptions NONE = new Redemptions(Map.of(), Map.of());

    /** Copies the maps. */
    public Redemptions {
        generated = Map.copyOf(generated);
        usage = Map.copyOf(usage);
    }

    /** The same, with promotions that are used up. */
    public Redemptions exhausting(Collection<Promotion> promotions) {
        Map<PromotionId, Usage> after = new HashMap<>(usage);
        for (Promotion promotion : promotions) {
            after.put(promotion.id(), Usage.exhausting(promotion.terms().limits()));
        }
        return new Redemptions(generated, after);
    }

    /** What was used of a promotion. */
    public Usage of(PromotionId promotion) {
        return usage.isEmpty() ? Usage.NONE : usage.getOrDefault(promotion, Usage.NONE);
    }
}
