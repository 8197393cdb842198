package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "PromotionContent", description = "A promotion to create.")
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

        @Schema(description = "What the basket must cost before any discount.") @Nullable
        Money minimumSubtotal,

        @Schema(description = "What the buyer must have; everybody gets it if left out.", example = "FRIEND25")
        @Nullable
        @Size(min = 1, max = 100)
        String coupon,

        @Schema(description = "What it gives.") @NotNull @Valid
        RewardRequest reward) {

    @Schema(
            name = "RewardContent",
            description = "What a promotion gives.",
            example = "{\"type\": \"percentage_off_order\", \"percentage\": \"10\"}")
    record RewardRequest(
            @Schema(description = "What kind of reward it is.", example = "percentage_off_order") @NotNull
            RewardType type,

            @Schema(description = "For percentage_off_order: above 0 and at most 100 percent.", example = "10")
            @Nullable
            Percentage percentage,

            @Schema(description = "For amount_off_order: above zero; it applies to baskets of its currency only.")
            @Nullable
            Money amount) {}

    enum RewardType {
        PERCENTAGE_OFF_ORDER,
        AMOUNT_OFF_ORDER
    }
}
