package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.web.shared.input.WebMapping;
import java.util.List;
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
                terms(request));
    }

    private static Promotion.Terms terms(PromotionRequest request) {
        Promotion.Terms terms = Promotion.Terms.of(new Action.OffOrder(discount(request.reward())));
        if (request.minimumSubtotal() != null) {
            terms = terms.when(Condition.minimumSubtotal(request.minimumSubtotal()));
        }
        return request.coupon() == null
                ? terms
                : terms.onlyWith(Coupons.shared(Promotion.couponCode(request.coupon())));
    }

    private static Discount discount(PromotionRequest.RewardRequest reward) {
        return switch (reward.type()) {
            case PERCENTAGE_OFF_ORDER ->
                new Discount.Share(Objects.requireNonNull(reward.percentage()), Discount.Basis.LEFT, null);
            case AMOUNT_OFF_ORDER -> new Discount.Fixed(Objects.requireNonNull(reward.amount()));
        };
    }

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "validFrom", source = "validity.from")
    @Mapping(target = "validUntil", source = "validity.until")
    @Mapping(target = "minimumSubtotal", source = "terms.conditions")
    @Mapping(target = "coupon", source = "terms.coupons")
    @Mapping(target = "reward", source = "terms.actions")
    PromotionResponse response(Promotion promotion);

    default @Nullable Money minimumSubtotal(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (condition instanceof Condition.MinimumSubtotal minimum) {
                return minimum.amount();
            }
        }
        return null;
    }

    default @Nullable String coupon(Coupons coupons) {
        return coupons instanceof Coupons.Shared shared ? shared.code() : null;
    }

    default PromotionResponse.RewardResponse reward(List<Action> actions) {
        if (actions.getFirst() instanceof Action.OffOrder(Discount discount)) {
            return switch (discount) {
                case Discount.Share share ->
                    new PromotionResponse.RewardResponse(
                            "percentage_off_order", share.percentage().plainValue(), null);
                case Discount.Fixed fixed ->
                    new PromotionResponse.RewardResponse("amount_off_order", null, fixed.amount());
            };
        }
        throw new IllegalStateException("nobody could have created a promotion that gives " + actions);
    }

    default Money money(Money money) {
        return money;
    }
}
