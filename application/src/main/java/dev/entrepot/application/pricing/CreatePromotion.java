package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.shared.Validity;
import org.jspecify.annotations.Nullable;

/** Creates a promotion. */
public final class CreatePromotion {

    private final Once once;
    private final Promotions promotions;
    private final IdSource ids;

    /** Makes it of the ports that it needs. */
    public CreatePromotion(Once once, Promotions promotions, IdSource ids) {
        this.once = once;
        this.promotions = promotions;
        this.ids = ids;
    }

    /**
     * Creates it.
     *
     * @throws PricingRefusal.PromotionCodeTaken if the code is in use
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            PromotionId id = new PromotionId(ids.next());
            promotions.add(new Promotion(
                    id, command.code(), command.name(), command.priority(), command.validity(), command.terms()));
            return new Created(id);
        });
    }

    /** What to create; see {@link Promotion} for what each means. */
    public record Command(
            @Nullable IdempotencyKey key,
            String code,
            String name,
            int priority,
            Validity validity,
            Promotion.Terms terms) {}

    /** What was created. */
    public record Created(PromotionId id) {}
}
