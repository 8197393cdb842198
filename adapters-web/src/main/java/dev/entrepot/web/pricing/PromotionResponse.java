package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.promotion.Promotion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Promotion", description = "A rule that lowers the price of an order.")
record PromotionResponse(
        @Schema(description = "Its identity.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11")
        UUID id,

        @Schema(description = "Its name in the shop, unique.", example = "AUTUMN")
        String code,

        @Schema(description = "What shoppers read beside the discount.", example = "Autumn sale")
        String name,

        @Schema(description = "Greater ones are applied first; equal ones in the order of their codes.", example = "0")
        int priority,

        @Schema(description = "The first instant in force.", example = "2026-11-01T00:00:00Z") @Nullable
        Instant validFrom,

        @Schema(description = "The first instant no longer in force.", example = "2026-12-01T00:00:00Z") @Nullable
        Instant validUntil,

        @Schema(description = "All must hold; it applies to every basket if there are none.")
        List<ConditionContent> conditions,

        @Schema(
                description =
                        "What it gives: first on lines, then on the order, then on the delivery; else in this order.")
        List<ActionContent> actions,

        @Schema(description = "What it does beside others.") StackingContent stacking,

        @Schema(description = "Which code a buyer must have.")
        CouponsContent coupons,

        @Schema(description = "How often it may be used.") LimitsContent limits) {

    static PromotionResponse of(Promotion promotion) {
        PromotionRequest content = PromotionRequest.of(promotion);
        Promotion.Terms terms = promotion.terms();
        return new PromotionResponse(
                promotion.id().value(),
                promotion.code(),
                promotion.name(),
                promotion.priority(),
                promotion.validity().from(),
                promotion.validity().until(),
                ConditionContent.of(terms.conditions()),
                content.actions(),
                StackingContent.of(terms.stacking()),
                CouponsContent.of(terms.coupons()),
                LimitsContent.of(terms.limits()));
    }
}
