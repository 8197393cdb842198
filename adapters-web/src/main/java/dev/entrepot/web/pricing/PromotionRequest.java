package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@PromotionShape
record PromotionRequest(
        @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,40}", message = "A code has 1 to 40 characters of A-Z, 0-9, _ and -.")
        String code,

        @NotBlank @Size(max = 200) String name,
        @Nullable @Min(-1_000_000) @Max(1_000_000) Integer priority,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Money minimumSubtotal,
        @Nullable @Size(min = 1, max = 100) String coupon,
        @NotNull @Valid RewardRequest reward) {

    record RewardRequest(
            @NotNull RewardType type,
            @Nullable Percentage percentage,
            @Nullable Money amount) {}

    enum RewardType {
        PERCENTAGE_OFF_ORDER,
        AMOUNT_OFF_ORDER
    }
}
