package dev.entrepot.domain.pricing;

import static dev.entrepot.domain.pricing.Scene.NOON;
import static dev.entrepot.domain.pricing.Scene.basket;
import static dev.entrepot.domain.pricing.Scene.line;
import static dev.entrepot.domain.pricing.Scene.percentOff;
import static dev.entrepot.domain.pricing.Scene.promotion;
import static dev.entrepot.domain.pricing.Scene.promotions;
import static dev.entrepot.domain.pricing.Scene.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.pricing.Explanation.SkipReason;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.LineFilter;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.shared.Validity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuledOutTest {

    private final Basket basket = basket(line("POT", 1)).with(Set.of("MINE"));

    @Test
    void namesEachPromotionThatCannotConcernTheBasketWithTheReason() {
        Promotion generated = percentOff("GENERATED", 0, "10").onlyWith(Coupons.SINGLE_USE);
        Condition coupon = new Condition.CouponPresent("THEIRS");

        assertThat(ruledOut(
                        Redemptions.NONE,
                        percentOff("OPEN", 0, "10"),
                        percentOff("MINE", 0, "10").onlyWith(Coupons.shared("MINE")),
                        percentOff("THEIRS", 0, "10").onlyWith(Coupons.shared("THEIRS")),
                        percentOff("ASKING", 0, "10").when(coupon),
                        generated,
                        promotion(
                                "PANS",
                                0,
                                Action.percentOffLines(new LineFilter.Variants(Set.of(variant("PAN"))), "5")),
                        percentOff("LATER", 0, "10").during(new Validity(NOON.plusSeconds(1), null)),
                        percentOff("OVER", 0, "10").during(new Validity(null, NOON))))
                .containsExactly(
                        skipped("ASKING", new SkipReason.ConditionNotMet(coupon)),
                        skipped("GENERATED", SkipReason.COUPON_NOT_GIVEN),
                        skipped("LATER", SkipReason.NOT_IN_FORCE),
                        skipped("OVER", SkipReason.NOT_IN_FORCE),
                        skipped("PANS", SkipReason.NOTHING_MATCHES),
                        skipped("THEIRS", SkipReason.COUPON_NOT_GIVEN));
        assertThat(ruledOut(new Redemptions(Map.of("7K2QX9", generated.id()), Map.of()), generated))
                .isEmpty();
    }

    @Test
    void saysItInASentence() {
        assertThat(ruledOut(Redemptions.NONE, percentOff("THEIRS", 0, "10").onlyWith(Coupons.shared("THEIRS"))))
                .extracting(Explanation.Step::text)
                .containsExactly("Promotion THEIRS does not apply: its coupon was not given");
    }

    private List<Explanation.Step> ruledOut(Redemptions redemptions, Promotion... all) {
        return promotions(all).ruledOut(basket, redemptions, NOON);
    }

    private static Explanation.Step skipped(String promotion, SkipReason reason) {
        return new Explanation.Step.PromotionSkipped(promotion, reason);
    }
}
