package dev.entrepot.domain.pricing.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Action TEN_PERCENT = Action.percentOffOrder("10");

    private static Promotion promotion(String code, String name) {
        return Promotion.of(new PromotionId(Fresh.uuid()), code, name, TEN_PERCENT);
    }

    @Test
    void reachesABudgetInItsOwnCurrencyOnly() {
        Limits budget = new Limits(null, null, Money.of("10.00", EUR));

        assertThat(budget.reachedBy(new Usage(1, 0, Money.of("10.00", EUR)))).hasValue(Limits.Limit.BUDGET);
        assertThat(budget.reachedBy(new Usage(1, 0, Money.of("99.00", Currency.getInstance("USD")))))
                .isEmpty();
    }

    @Test
    void isForEverybodyAlwaysUnlessItSaysOtherwise() {
        Promotion bare = promotion("TEN", "Ten");
        Validity noon = new Validity(Fresh.NOW, null);
        Condition minimum = Condition.minimumSubtotal(Money.zero(EUR));
        Promotion full = bare.withPriority(7)
                .during(noon)
                .when(minimum)
                .when(Condition.firstOrder())
                .onlyWith(Coupons.shared("FRIENDS"))
                .stacked(Stacking.EXCLUSIVE)
                .within(Limits.ofUses(3));

        assertThat(bare.priority()).isZero();
        assertThat(bare.validity()).isEqualTo(Validity.ALWAYS);
        assertThat(bare.terms())
                .isEqualTo(new Promotion.Terms(
                        List.of(), List.of(TEN_PERCENT), Stacking.STACKABLE, Coupons.NONE, Limits.NONE));
        assertThat(full)
                .isEqualTo(new Promotion(
                        bare.id(),
                        "TEN",
                        "Ten",
                        7,
                        noon,
                        new Promotion.Terms(
                                List.of(minimum, Condition.firstOrder()),
                                List.of(TEN_PERCENT),
                                Stacking.EXCLUSIVE,
                                Coupons.shared("FRIENDS"),
                                Limits.ofUses(3))));
    }

    @Test
    void givesSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> Promotion.Terms.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "TEN OFF", "01234567890123456789012345678901234567890"})
    void refusesWhatIsNoCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> promotion(code, "Ten"));
        assertThat(promotion("0123456789012345678901234567890_-ABCDEFG", "Ten").code())
                .hasSize(40);
    }

    @Test
    void needsANameThatShoppersCanRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> promotion("TEN", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"friends", " FRIENDS", "FRIENDS ", "", " "})
    void keepsACouponAsItIsCompared(String coupon) {
        assertThatIllegalArgumentException().isThrownBy(() -> Coupons.shared(coupon));
    }

    @Test
    void comparesCouponsHoweverTheyWereTyped() {
        assertThat(Promotion.couponCode("  friends\t")).isEqualTo("FRIENDS");
        assertThat(Promotion.couponCode("istanbul")).isEqualTo("ISTANBUL");
    }

    @Test
    void hasNoNegativeMinimum() {
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.minimumSubtotal(Money.of("-0.01", EUR)));
    }

    @Test
    void takesAShareOfMoreThanNothingAndAtMostAll() {
        assertThat(Discount.percent("100")).hasToString("100%");
        assertThat(Discount.percent("0.000001")).hasToString("0.000001%");
        assertThatIllegalArgumentException().isThrownBy(() -> Discount.percent("0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Discount.percent("100.000001"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Discount.Share(Percentage.HUNDRED, Discount.Basis.LEFT, Money.zero(EUR)));
    }

    @Test
    void takesAnAmountOfMoreThanNothing() {
        assertThat(Discount.of(Money.of("0.01", EUR))).hasToString("EUR 0.01");
        assertThatIllegalArgumentException().isThrownBy(() -> Discount.of(Money.zero(EUR)));
    }
}
