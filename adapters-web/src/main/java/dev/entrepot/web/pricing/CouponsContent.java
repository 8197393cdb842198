package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(name = "CouponsContent", description = "Which code a buyer must have.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CouponsContent.None.class, name = "none"),
    @JsonSubTypes.Type(value = CouponsContent.Shared.class, name = "shared"),
    @JsonSubTypes.Type(value = CouponsContent.SingleUse.class, name = "single_use")
})
sealed interface CouponsContent {

    Coupons toCoupons();

    static CouponsContent of(Coupons coupons) {
        return switch (coupons) {
            case Coupons.None it -> new None();
            case Coupons.Shared it -> new Shared(it.code());
            case Coupons.SingleUse it -> new SingleUse();
        };
    }

    @Schema(name = "NoCouponContent", description = "No code is needed.", example = "{\"type\": \"none\"}")
    record None() implements CouponsContent {
        @Override
        public Coupons toCoupons() {
            return Coupons.NONE;
        }
    }

    @Schema(
            name = "SharedCouponContent",
            description = "One code for all buyers.",
            example = "{\"type\": \"shared\", \"code\": \"FRIEND25\"}")
    record Shared(
            @Schema(description = "The code, however it is written.", example = "FRIEND25") @NotBlank @Size(max = 100)
            String code)
            implements CouponsContent {
        @Override
        public Coupons toCoupons() {
            return Coupons.shared(Promotion.couponCode(code));
        }
    }

    @Schema(
            name = "SingleUseCouponsContent",
            description = "One of many generated codes, each good for one order.",
            example = "{\"type\": \"single_use\"}")
    record SingleUse() implements CouponsContent {
        @Override
        public Coupons toCoupons() {
            return Coupons.SINGLE_USE;
        }
    }
}
