package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.shared.Validity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "PromotionContent", description = "What a promotion asks, and what it gives.")
@PromotionShape
record PromotionRequest(
        @Schema(description = "Its name in the shop, unique.", example = "AUTUMN")
        @NotNull
        @Pattern(regexp = "[A-Z0-9_-]{1,40}", message = "A code has 1 to 40 characters of A-Z, 0-9, _ and -.")
        String code,

        @Schema(description = "What shoppers read beside the discount.", example = "Autumn sale")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "Greater ones are applied first; equal ones in the order of their codes.", example = "0")
        @Nullable
        @Min(-1_000_000)
        @Max(1_000_000)
        Integer priority,

        @Schema(description = "The first instant in force.", example = "2026-11-01T00:00:00Z") @Nullable
        Instant validFrom,

        @Schema(description = "The first instant no longer in force.", example = "2026-12-01T00:00:00Z") @Nullable
        Instant validUntil,

        @Schema(description = "All must hold; it applies to every basket if there are none.") @Nullable @Size(max = 50)
        List<@NotNull @Valid ConditionContent> conditions,

        @Schema(
                description =
                        "What it gives: first on lines, then on the order, then on the delivery; else in this order.")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull @Valid ActionContent> actions,

        @Schema(description = "What it does beside others; it applies beside them if left out.") @Nullable @Valid
        StackingContent stacking,

        @Schema(description = "Which code a buyer must have; none if left out.") @Nullable @Valid
        CouponsContent coupons,

        @Schema(description = "How often it may be used; without limits if left out.") @Nullable @Valid
        LimitsContent limits) {

    /** What can be edited of a promotion, as a PUT would send it. */
    static PromotionRequest of(Promotion promotion) {
        Promotion.Terms terms = promotion.terms();
        return new PromotionRequest(
                promotion.code(),
                promotion.name(),
                promotion.priority(),
                promotion.validity().from(),
                promotion.validity().until(),
                ConditionContent.of(terms.conditions()),
                terms.actions().stream().map(ActionContent::of).toList(),
                StackingContent.of(terms.stacking()),
                CouponsContent.of(terms.coupons()),
                LimitsContent.of(terms.limits()));
    }

    int priorityOrZero() {
        return priority == null ? 0 : priority;
    }

    Validity validity() {
        return new Validity(validFrom, validUntil);
    }

    /**
     * Its terms.
     *
     * @param gifts the variants of the SKUs that are given along
     */
    Promotion.Terms terms(Map<Sku, VariantId> gifts) {
        return new Promotion.Terms(
                conditions == null ? List.of() : ConditionContent.toConditions(conditions),
                actions.stream().map(action -> action.toAction(gifts)).toList(),
                stacking == null ? Stacking.STACKABLE : stacking.toStacking(),
                coupons == null ? Coupons.NONE : coupons.toCoupons(),
                limits == null ? Limits.NONE : limits.toLimits());
    }
}
