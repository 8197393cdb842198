package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "LimitsContent",
        description = "How often a promotion may be used. Cancelled, declined and expired orders give their use back.",
        example = "{\"uses\": 100, \"uses_per_customer\": 1}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LimitsContent(
        @Schema(description = "The greatest number of orders.", example = "100") @Nullable @Min(1)
        Long uses,

        @Schema(
                description =
                        "The greatest number of orders of one customer; guests are told apart by their e-mail address.",
                example = "1")
        @Nullable
        @Min(1)
        Long usesPerCustomer,

        @Schema(
                description =
                        "What it may give away in all, above zero. With it the promotion applies to baskets of this currency only.")
        @Nullable
        @AmountAboveZero
        Money budget) {

    Limits toLimits() {
        return new Limits(uses, usesPerCustomer, budget);
    }

    static LimitsContent of(Limits limits) {
        return new LimitsContent(limits.uses(), limits.usesPerCustomer(), limits.budget());
    }
}
