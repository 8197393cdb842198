package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.promotion.CouponBatch;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

@Schema(name = "CouponBatchContent", description = "Codes to generate, each good for one order.")
record CouponBatchRequest(
        @Schema(description = "How many.", example = "1000") @NotNull @Min(1) @Max(CouponBatch.MAX_COUNT)
        Integer count,

        @Schema(description = "With what each begins; nothing if left out.", example = "AUTUMN-")
        @Nullable
        @Pattern(regexp = "[A-Z0-9-]{0,20}", message = "A prefix has at most 20 characters of A-Z, 0-9 and -.")
        String prefix,

        @Schema(
                description = "How many characters chosen by chance follow, each one of 32; 12 if left out.",
                example = "12")
        @Nullable
        @Min(CouponBatch.MIN_LENGTH)
        @Max(CouponBatch.MAX_LENGTH)
        Integer length) {

    private static final int USUAL_LENGTH = 12;

    String prefixOrNone() {
        return prefix == null ? "" : prefix;
    }

    int lengthOrUsual() {
        return length == null ? USUAL_LENGTH : length;
    }
}
