package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.Reward;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.web.shared.input.WebMapping;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = WebMapping.class)
interface PromotionWebMapper {

    default CreatePromotion.Command command(PromotionRequest request, @Nullable IdempotencyKey key) {
        return new CreatePromotion.Command(
                key,
                request.code(),
                request.name().strip(),
                request.priority() == null ? 0 : request.priority(),
                new Validity(request.validFrom(), request.validUntil()),
                request.minimumSubtotal(),
                request.coupon() == null ? null : Promotion.couponCode(request.coupon()),
                reward(request.reward()));
    }

    default Reward reward(PromotionRequest.RewardRequest reward) {
        return switch (reward.type()) {
            case PERCENTAGE_OFF_ORDER -> new Reward.PercentageOffOrder(Objects.requireNonNull(reward.percentage()));
            case AMOUNT_OFF_ORDER -> new Reward.AmountOffOrder(Objects.requireNonNull(reward.amount()));
        };
    }

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "validFrom", source = "validity.from")
    @Mapping(target = "validUntil", source = "validity.until")
    PromotionResponse response(Promotion promotion);

    default PromotionResponse.RewardResponse response(Reward reward) {
        return switch (reward) {
            case Reward.PercentageOffOrder off ->
                new PromotionResponse.RewardResponse(
                        "percentage_off_order", off.percentage().plainValue(), null);
            case Reward.AmountOffOrder off ->
                new PromotionResponse.RewardResponse("amount_off_order", null, off.amount());
        };
    }

    default Money money(Money money) {
        return money;
    }
}
