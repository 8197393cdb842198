package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Schema(name = "DiscountContent", description = "How much is taken off something; type says how it is told.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DiscountContent.Share.class, name = "percentage"),
    @JsonSubTypes.Type(value = DiscountContent.Fixed.class, name = "amount")
})
sealed interface DiscountContent {

    Discount toDiscount();

    static DiscountContent of(Discount discount) {
        return switch (discount) {
            case Discount.Share it -> new Share(it.percentage(), it.of(), it.atMost());
            case Discount.Fixed it -> new Fixed(it.amount());
        };
    }

    @Schema(
            name = "PercentageOffContent",
            description = "A share.",
            example = "{\"type\": \"percentage\", \"percentage\": \"10\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(
            @Schema(description = "Above 0 and at most 100 percent.", example = "10") @NotNull @PartOfThePrice
            Percentage percentage,

            @Schema(
                    description =
                            "Whether of what earlier promotions have left, or of the regular price; of what is left if left out.",
                    example = "left")
            Discount.@Nullable Basis of,

            @Schema(
                    description =
                            "The most that it takes off, above zero; without it there is no bound. It then applies to baskets of that"
                                    + " currency only.")
            @Nullable
            @AmountAboveZero
            Money atMost)
            implements DiscountContent {
        @Override
        public Discount toDiscount() {
            return new Discount.Share(percentage, of == null ? Discount.Basis.LEFT : of, atMost);
        }
    }

    @Schema(
            name = "AmountOffContent",
            description = "A fixed amount.",
            example = "{\"type\": \"amount\", \"amount\": \"5.00\"}")
    record Fixed(
            @Schema(description = "Above zero; it applies to baskets of its currency only.") @NotNull @AmountAboveZero
            Money amount)
            implements DiscountContent {
        @Override
        public Discount toDiscount() {
            return new Discount.Fixed(amount);
        }
    }
}
