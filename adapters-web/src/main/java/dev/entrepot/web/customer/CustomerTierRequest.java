package dev.entrepot.web.customer;

import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerTier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "CustomerTierContent", description = "What can be written of a customer tier.")
record CustomerTierRequest(
        @Schema(description = "By what rules name it, unique; it stays what it is.", example = "platinum")
        @NotNull
        @Pattern(regexp = CustomerGroupRequest.CODE, message = CustomerGroupRequest.CODE_MESSAGE)
        String code,

        @Schema(description = "What staff reads.", example = "Platinum") @NotBlank @Size(max = CustomerGroup.MAX_NAME)
        String name,

        @Schema(description = "Which of two tiers is the higher one; no two have the same.", example = "10")
        @NotNull
        @Min(1)
        @Max(CustomerTier.MAX_RANK)
        Integer rank,

        @Schema(
                description =
                        "After how many months of membership customers reach it by themselves. Left out: only who is assigned has it.",
                example = "120")
        @Nullable
        @Min(0)
        @Max(CustomerTier.MAX_MONTHS)
        Integer fromMonths) {

    static CustomerTierRequest of(CustomerTier tier) {
        return new CustomerTierRequest(tier.code(), tier.name(), tier.rank(), tier.fromMonths());
    }

    CustomerTier toTier() {
        return new CustomerTier(code, name.strip(), rank, fromMonths);
    }
}
