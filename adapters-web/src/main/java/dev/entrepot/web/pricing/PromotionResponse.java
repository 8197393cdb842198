package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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

        @Schema(description = "What the basket must cost before any discount.") @Nullable
        Money minimumSubtotal,

        @Schema(description = "What the buyer must have; everybody gets it if left out.", example = "FRIEND25")
        @Nullable
        String coupon,

        @Schema(description = "What it gives.") RewardResponse reward) {

    @Schema(name = "Reward", description = "What a promotion gives.")
    record RewardResponse(
            @Schema(
                    description = "What kind of reward it is.",
                    example = "percentage_off_order",
                    allowableValues = {"percentage_off_order", "amount_off_order"})
            String type,

            @Schema(description = "For percentage_off_order: above 0 and at most 100 percent.", example = "10")
            @Nullable
            String percentage,

            @Schema(description = "For amount_off_order: above zero; it applies to baskets of its currency only.")
            @Nullable
            Money amount) {}
}
