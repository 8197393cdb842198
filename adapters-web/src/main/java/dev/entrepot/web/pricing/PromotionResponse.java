package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entrepot.application.pricing.FindPromotion;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionLinter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

        @Schema(description = "How often it may be used.") LimitsContent limits,

        @Schema(description = "What is odd about it, by itself and beside others; not told in lists.")
        @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        List<WarningResponse> warnings) {

    /** As it is listed. */
    static PromotionResponse of(Promotion promotion) {
        return of(promotion, null);
    }

    static PromotionResponse of(FindPromotion.Found found) {
        return of(
                found.stored().promotion(),
                found.findings().stream().map(WarningResponse::of).toList());
    }

    private static PromotionResponse of(Promotion promotion, @Nullable List<WarningResponse> warnings) {
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
                LimitsContent.of(terms.limits()),
                warnings);
    }

    @Schema(
            name = "PromotionWarning",
            description = "Something odd about a promotion. It is kept as it is: the shop may mean it.")
    record WarningResponse(
            @Schema(
                    description =
                            "never_applies: it can never apply (again); shadowed: another one that it competes with always gives as much or"
                                    + " more; may_bring_to_zero: it may leave nothing to pay for a line; overlapping_coupon: another one asks"
                                    + " for the same code at the same time.",
                    allowableValues = {"never_applies", "shadowed", "may_bring_to_zero", "overlapping_coupon"},
                    example = "shadowed")
            String code,

            @Schema(
                    description = "What is odd, for people.",
                    example = "Wherever it applies, SUMMER does and gives no less.")
            String message,

            @Schema(
                    description = "The code of the other promotion that takes part in it; null if it is odd by itself.",
                    example = "SUMMER")
            @Nullable
            String promotion) {

        static WarningResponse of(PromotionLinter.Finding finding) {
            return new WarningResponse(
                    finding.kind().name().toLowerCase(Locale.ROOT),
                    finding.sentence(),
                    finding.other().isEmpty() ? null : finding.other());
        }
    }
}
