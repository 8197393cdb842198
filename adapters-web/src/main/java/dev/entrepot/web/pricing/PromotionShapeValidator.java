package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Checks {@link PromotionShape}; what it finds stands beside the member that does not fit. */
public final class PromotionShapeValidator implements ConstraintValidator<PromotionShape, PromotionRequest> {

    @Override
    public boolean isValid(PromotionRequest request, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        boolean fits = endsAfterItBegins(request.validFrom(), request.validUntil(), context);
        fits &= hasAMinimumThatCanBe(request.minimumSubtotal(), context);
        fits &= hasACouponToType(request.coupon(), context);
        fits &= rewards(request.reward(), context);
        return fits;
    }

    private static boolean endsAfterItBegins(
            @Nullable Instant from, @Nullable Instant until, ConstraintValidatorContext context) {
        return from == null
                || until == null
                || until.isAfter(from)
                || fault(context, "A promotion ends after it begins.", "validUntil");
    }

    private static boolean hasAMinimumThatCanBe(@Nullable Money minimum, ConstraintValidatorContext context) {
        return minimum == null
                || !minimum.isNegative()
                || fault(context, "A minimum is not negative.", "minimumSubtotal");
    }

    private static boolean hasACouponToType(@Nullable String coupon, ConstraintValidatorContext context) {
        return coupon == null || !coupon.isBlank() || fault(context, "A coupon is not blank.", "coupon");
    }

    private static boolean rewards(
            PromotionRequest.@Nullable RewardRequest reward, ConstraintValidatorContext context) {
        if (reward == null || reward.type() == null) {
            return true;
        }
        boolean share = reward.type() == PromotionRequest.RewardType.PERCENTAGE_OFF_ORDER;
        boolean fits = share ? takesAShare(reward.percentage(), context) : takesAnAmount(reward.amount(), context);
        if (share && reward.amount() != null) {
            fits = fault(context, "This type of reward has a percentage only.", "reward", "amount");
        }
        if (!share && reward.percentage() != null) {
            fits = fault(context, "This type of reward has an amount only.", "reward", "percentage");
        }
        return fits;
    }

    private static boolean takesAShare(@Nullable Percentage percentage, ConstraintValidatorContext context) {
        boolean fits = percentage != null
                && !percentage.equals(Percentage.ZERO)
                && percentage.compareTo(Percentage.HUNDRED) <= 0;
        return fits || fault(context, "A percentage above 0 and at most 100 is needed.", "reward", "percentage");
    }

    private static boolean takesAnAmount(@Nullable Money amount, ConstraintValidatorContext context) {
        return (amount != null && amount.isPositive())
                || fault(context, "An amount above zero is needed.", "reward", "amount");
    }

    private static boolean fault(ConstraintValidatorContext context, String message, String... path) {
        ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext node =
                context.buildConstraintViolationWithTemplate(message).addPropertyNode(path[0]);
        for (int i = 1; i < path.length; i++) {
            node = node.addPropertyNode(path[i]);
        }
        node.addConstraintViolation();
        return false;
    }
}
