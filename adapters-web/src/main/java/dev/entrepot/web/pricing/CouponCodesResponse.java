package dev.entrepot.web.pricing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "CouponCodes", description = "Some codes of a batch.")
record CouponCodesResponse(
        @Schema(description = "The codes, in their order.", example = "[\"AUTUMN-7KQ2M9XW4TBC\"]")
        List<String> codes,

        @Schema(
                description = "What to send as after to get those that follow; null if none do.",
                example = "AUTUMN-7KQ2M9XW4TBC")
        @Nullable
        String next) {}
