package dev.entrepot.web.customer;

import dev.entrepot.domain.customer.CustomerTier;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CustomerTier", description = "A level of the loyalty programme.")
record CustomerTierResponse(
        @Schema(description = "By what rules name it.", example = "platinum")
        String code,

        @Schema(description = "What staff reads.", example = "Platinum")
        String name,

        @Schema(description = "Which of two tiers is the higher one.", example = "10")
        int rank,

        @Schema(
                description = "After how many months of membership customers reach it; null if it is only assigned.",
                example = "120")
        @Nullable
        Integer fromMonths) {

    static CustomerTierResponse of(CustomerTier tier) {
        return new CustomerTierResponse(tier.code(), tier.name(), tier.rank(), tier.fromMonths());
    }
}
