package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PromotionResponse(
        UUID id,
        String code,
        String name,
        int priority,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Money minimumSubtotal,
        @Nullable String coupon,
        RewardResponse reward) {

    record RewardResponse(
            String type,
            @Nullable String percentage,
            @Nullable Money amount) {}
}
