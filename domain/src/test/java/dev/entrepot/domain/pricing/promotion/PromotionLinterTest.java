package dev.entrepot.domain.pricing.promotion;

import static dev.entrepot.domain.pricing.promotion.PromotionLinter.Kind.MAY_BRING_TO_ZERO;
import static dev.entrepot.domain.pricing.promotion.PromotionLinter.Kind.NEVER_APPLIES;
import static dev.entrepot.domain.pricing.promotion.PromotionLinter.Kind.OVERLAPPING_COUPON;
import static dev.entrepot.domain.pricing.promotion.PromotionLinter.Kind.SHADOWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromotionLinterTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Money TEN = Money.of("10.00", EUR);
    private static final Condition GOLD = new Condition.CustomerTier(Set.of("gold"));

    private static Promotion promotion(String code, Action action) {
        return Promotion.of(new PromotionId(Fresh.uuid()), code, code, action);
    }

    private static Promotion percent(String code, String percent) {
        return promotion(code, Action.percentOffOrder(percent));
    }

    private static List<PromotionLinter.Kind> kinds(Promotion promotion, Promotion... others) {
        return PromotionLinter.lint(promotion, List.of(others), Fresh.NOW).stream()
                .map(PromotionLinter.Finding::kind)
                .toList();
    }

    static Stream<Promotion> impossible() {
        Promotion ten = percent("TEN", "10");
        return Stream.of(
                ten.during(new Validity(null, Fresh.NOW)),
                ten.when(GOLD).when(Condition.not(GOLD)),
                ten.when(new Condition.AllOf(GOLD, new Condition.CustomerTier(Set.of("silver")))),
                ten.when(new Condition.InChannel(Set.of("web"))).when(new Condition.InChannel(Set.of("app"))),
                ten.when(new Condition.ShippingCountry(Set.of("DE"))).when(new Condition.ShippingCountry(Set.of("CH"))),
                ten.when(Condition.firstOrder()).when(new Condition.NthOrder(2)),
                ten.when(new Condition.InCurrency(Currency.getInstance("JPY"))).when(Condition.minimumSubtotal(TEN)),
                promotion("AMOUNT", Action.amountOffOrder(Money.of("1.00", EUR)))
                        .when(Condition.minimumSubtotal(Money.of("5.00", Currency.getInstance("GBP")))));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void findsWhatCanNeverApply(Promotion promotion) {
        assertThat(kinds(promotion)).contains(NEVER_APPLIES);
    }

    @Test
    void findsNothingOddAboutAnOrdinaryOne() {
        Promotion ordinary = percent("TEN", "10")
                .when(GOLD)
                .when(new Condition.InChannel(Set.of("web")))
                .when(new Condition.AnyOf(Condition.firstOrder(), new Condition.NthOrder(2)))
                .during(new Validity(null, Fresh.NOW.plusSeconds(1)));

        assertThat(kinds(ordinary, ordinary, percent("FIVE", "5"))).isEmpty();
    }

    @Test
    void findsWhatMayBringALineToZero() {
        LineFilter sale = LineFilter.tagged("sale");
        assertThat(kinds(percent("ALL", "100"))).containsExactly(MAY_BRING_TO_ZERO);
        assertThat(kinds(promotion("AMOUNT", Action.amountOffOrder(TEN)))).containsExactly(MAY_BRING_TO_ZERO);
        assertThat(kinds(promotion("LINE", new Action.OffLines(sale, Discount.of(TEN), Action.Per.UNIT, 1))))
                .containsExactly(MAY_BRING_TO_ZERO);
        assertThat(kinds(promotion("FREE", new Action.FixedPrice(sale, Money.zero(EUR)))))
                .containsExactly(MAY_BRING_TO_ZERO);
        Promotion amount = promotion("AMOUNT", Action.amountOffOrder(TEN));
        assertThat(kinds(amount.when(Condition.minimumSubtotal(TEN)))).containsExactly(MAY_BRING_TO_ZERO);
        assertThat(kinds(amount.when(Condition.minimumSubtotal(TEN.plus(TEN))))).isEmpty();
        assertThat(kinds(promotion("SHIP", Action.freeShipping()))).isEmpty();
    }

    @Test
    void findsWhatAnotherAlwaysOutdoes() {
        Promotion twenty = percent("TWENTY", "20").stacked(Stacking.EXCLUSIVE);
        Promotion ten = percent("TEN", "10").stacked(Stacking.EXCLUSIVE).when(GOLD);

        assertThat(PromotionLinter.lint(ten, List.of(twenty), Fresh.NOW))
                .containsExactly(new PromotionLinter.Finding(
                        SHADOWED, "TWENTY", "Wherever it applies, TWENTY does and gives no less."));
        assertThat(kinds(twenty, ten)).isEmpty();
        assertThat(kinds(ten, twenty.when(Condition.firstOrder()))).isEmpty();
        assertThat(kinds(ten, twenty.within(Limits.ofUses(1)))).isEmpty();
        assertThat(kinds(ten, twenty.onlyWith(Coupons.shared("X")))).isEmpty();
        assertThat(kinds(ten, twenty.during(new Validity(Fresh.NOW, null)))).isEmpty();
        assertThat(kinds(ten, twenty.stacked(Stacking.bestOf("a")))).isEmpty();
        assertThat(kinds(ten.stacked(Stacking.STACKABLE), twenty.stacked(Stacking.STACKABLE)))
                .isEmpty();
    }

    @Test
    void ofTwoThatAreAlikeOnlyTheLaterIsShadowed() {
        Promotion first = percent("A", "10").stacked(Stacking.bestOf("g"));
        Promotion second = percent("B", "10").stacked(Stacking.bestOf("g"));

        assertThat(kinds(second, first)).containsExactly(SHADOWED);
        assertThat(kinds(first, second)).isEmpty();
    }

    @Test
    void comparesDiscountsOfTheSameKindOnly() {
        LineFilter sale = LineFilter.tagged("sale");
        Discount tenth = Discount.percent("10");
        Action tenOff = Action.amountOffOrder(TEN);
        Action lines = new Action.OffLines(sale, tenth, Action.Per.LINE, 2);

        assertThat(isShadowed(tenOff, Action.amountOffOrder(TEN))).isTrue();
        assertThat(isShadowed(tenOff, Action.amountOffOrder(Money.of("9.99", EUR))))
                .isFalse();
        assertThat(isShadowed(tenOff, Action.amountOffOrder(Money.of("99", Currency.getInstance("JPY")))))
                .isFalse();
        assertThat(isShadowed(tenOff, Action.percentOffOrder("99"))).isFalse();
        assertThat(isShadowed(Action.percentOffOrder("10"), Action.percentOffOrder("10")))
                .isTrue();
        assertThat(isShadowed(Action.percentOffOrder("10"), Action.percentOffOrder("9.9")))
                .isFalse();
        assertThat(isShadowed(share(Discount.Basis.LEFT, TEN), share(Discount.Basis.LEFT, TEN)))
                .isTrue();
        assertThat(isShadowed(share(Discount.Basis.LEFT, TEN), share(Discount.Basis.LEFT, null)))
                .isTrue();
        assertThat(isShadowed(share(Discount.Basis.LEFT, null), share(Discount.Basis.LEFT, TEN)))
                .isFalse();
        assertThat(isShadowed(share(Discount.Basis.LEFT, null), share(Discount.Basis.REGULAR_PRICE, null)))
                .isFalse();
        assertThat(isShadowed(lines, lines)).isTrue();
        assertThat(isShadowed(lines, new Action.OffLines(sale, tenth, Action.Per.LINE, 3)))
                .isTrue();
        assertThat(isShadowed(lines, new Action.OffLines(sale, tenth, Action.Per.LINE, 1)))
                .isFalse();
        assertThat(isShadowed(lines, new Action.OffLines(sale, tenth, Action.Per.UNIT, 2)))
                .isFalse();
        assertThat(isShadowed(lines, new Action.OffLines(sale, Discount.percent("9"), Action.Per.LINE, 2)))
                .isFalse();
        assertThat(isShadowed(lines, new Action.OffLines(LineFilter.EVERYTHING, tenth, Action.Per.LINE, 2)))
                .isFalse();
        assertThat(isShadowed(lines, Action.percentOffOrder("10"))).isFalse();
        assertThat(isShadowed(Action.percentOffOrder("10"), lines)).isFalse();
    }

    private static Action share(Discount.Basis of, @Nullable Money atMost) {
        return new Action.OffOrder(new Discount.Share(Percentage.of("10"), of, atMost));
    }

    /** Of two exclusive promotions that differ in what they give: whether the other one, which comes first, outdoes the one. */
    private static boolean isShadowed(Action one, Action other) {
        return kinds(
                        promotion("B", one).stacked(Stacking.EXCLUSIVE),
                        promotion("A", other).stacked(Stacking.EXCLUSIVE))
                .contains(SHADOWED);
    }

    @Test
    void anotherOneOutdoesItOnlyWhileItIsInForce() {
        Promotion ten = percent("TEN", "10").stacked(Stacking.EXCLUSIVE);
        Promotion twenty = percent("TWENTY", "20").stacked(Stacking.EXCLUSIVE);
        Validity january = new Validity(Fresh.NOW.plusSeconds(10), Fresh.NOW.plusSeconds(20));

        assertThat(kinds(ten.during(january), twenty.during(january))).containsExactly(SHADOWED);
        assertThat(kinds(ten.during(january), twenty)).containsExactly(SHADOWED);
        assertThat(kinds(ten.during(january), twenty.during(new Validity(Fresh.NOW.plusSeconds(11), null))))
                .isEmpty();
        assertThat(kinds(ten.during(january), twenty.during(new Validity(null, Fresh.NOW.plusSeconds(19)))))
                .isEmpty();
        assertThat(kinds(ten, twenty.during(new Validity(null, Fresh.NOW.plusSeconds(19)))))
                .isEmpty();
    }

    @Test
    void findsGivingAwayInTiersSetsAndBundles() {
        LineFilter sale = LineFilter.tagged("sale");
        assertThat(kinds(promotion("TIERS", tiers(Discount.of(TEN))))).containsExactly(MAY_BRING_TO_ZERO);
        assertThat(kinds(promotion("TIERS", tiers(Discount.of(Money.of("9.99", EUR))))))
                .isEmpty();
        assertThat(kinds(promotion("SET", new Action.BuyXGetY(sale, 1, sale, 1, Percentage.HUNDRED, 1))))
                .containsExactly(MAY_BRING_TO_ZERO);
        assertThat(kinds(promotion("SET", new Action.BuyXGetY(sale, 1, sale, 1, Percentage.of("99"), 1))))
                .isEmpty();
        assertThat(kinds(promotion("BUNDLE", bundle(Money.zero(EUR))))).containsExactly(MAY_BRING_TO_ZERO);
        assertThat(kinds(promotion("BUNDLE", bundle(TEN)))).isEmpty();
        Promotion amount = promotion("AMOUNT", Action.amountOffOrder(TEN))
                .when(Condition.minimumSubtotal(TEN))
                .when(Condition.minimumSubtotal(TEN.plus(TEN)));
        assertThat(kinds(amount)).isEmpty();
    }

    private static Action tiers(Discount discount) {
        return new Action.SpendTiers(List.of(new Action.SpendTiers.Tier(TEN, discount)));
    }

    private static Action bundle(Money price) {
        return new Action.BundlePrice(List.of(new Action.BundlePrice.Part(LineFilter.tagged("sale"), 1)), price, 1);
    }

    @Test
    void findsCouponsThatTwoAskFor() {
        Promotion one =
                percent("A", "10").onlyWith(Coupons.shared("X")).during(new Validity(null, Fresh.NOW.plusSeconds(9)));
        Promotion other = percent("B", "10").when(new Condition.CouponPresent("X"));

        assertThat(kinds(one, other)).containsExactly(OVERLAPPING_COUPON);
        assertThat(kinds(one, other.during(new Validity(Fresh.NOW.plusSeconds(9), null))))
                .isEmpty();
        assertThat(kinds(one, percent("C", "10").onlyWith(Coupons.shared("Y")))).isEmpty();
    }
}
