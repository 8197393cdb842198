package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.promotion.CouponBatch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "CouponBatch", description = "Codes that were generated together.")
record CouponBatchResponse(
        @Schema(description = "Its identity.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11")
        UUID id,

        @Schema(description = "What the codes are good for.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a12")
        UUID promotionId,

        @Schema(description = "How many.", example = "1000") int count,

        @Schema(description = "With what each begins.", example = "AUTUMN-")
        String prefix,

        @Schema(description = "How many characters chosen by chance follow.", example = "12")
        int length,

        @Schema(description = "When they were generated.", example = "2026-11-21T12:00:00Z")
        Instant madeAt) {

    static CouponBatchResponse of(CouponBatch batch) {
        return new CouponBatchResponse(
                batch.id().value(),
                batch.promotion().value(),
                batch.count(),
                batch.prefix(),
                batch.length(),
                batch.madeAt());
    }
}
