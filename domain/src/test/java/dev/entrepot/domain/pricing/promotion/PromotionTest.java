package dev.entrepot.domain.pricing.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromotionTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Reward TEN_PERCENT = new Reward.PercentageOffOrder(Percentage.of("10"));

    private static Promotion promotion(String code, String name, @Nullable Money minimum, @Nullable String coupon) {
        return new Promotion(
                new PromotionId(Fresh.uuid()), code, name, 0, Validity.ALWAYS, minimum, coupon, TEN_PERCENT);
    }

    @Test
    void mayHaveAMinimumAndACoupon() {
        Promotion bare = promotion("TEN", "Ten", null, null);
        Promotion full = promotion("TEN", "Ten", Money.zero(EUR), "FRIENDS");

        assertThat(bare.minimum()).isEmpty();
        assertThat(bare.requiredCoupon()).isEmpty();
        assertThat(full.minimum()).contains(Money.zero(EUR));
        assertThat(full.requiredCoupon()).contains("FRIENDS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "TEN OFF", "01234567890123456789012345678901234567890"})
    void refusesWhatIsNoCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> promotion(code, "Ten", null, null));
        assertThat(promotion("0123456789012345678901234567890_-ABCDEFG", "Ten", null, null)
                        .code())
                .hasSize(40);
    }

    @Test
    void needsANameThatShoppersCanRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> promotion("TEN", " ", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"friends", " FRIENDS", "FRIENDS ", "", " "})
    void keepsACouponAsItIsCompared(String coupon) {
        assertThatIllegalArgumentException().isThrownBy(() -> promotion("TEN", "Ten", null, coupon));
    }

    @Test
    void comparesCouponsHoweverTheyWereTyped() {
        assertThat(Promotion.couponCode("  friends\t")).isEqualTo("FRIENDS");
        assertThat(Promotion.couponCode("istanbul")).isEqualTo("ISTANBUL");
    }

    @Test
    void hasNoNegativeMinimum() {
        assertThatIllegalArgumentException().isThrownBy(() -> promotion("TEN", "Ten", Money.of("-0.01", EUR), null));
    }

    @Test
    void takesAShareOfMoreThanNothingAndAtMostAll() {
        assertThat(new Reward.PercentageOffOrder(Percentage.HUNDRED).percentage())
                .isEqualTo(Percentage.HUNDRED);
        assertThat(new Reward.PercentageOffOrder(new Percentage(1)).percentage())
                .isEqualTo(new Percentage(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reward.PercentageOffOrder(Percentage.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reward.PercentageOffOrder(Percentage.of("100.000001")));
    }

    @Test
    void takesAnAmountOfMoreThanNothing() {
        assertThat(new Reward.AmountOffOrder(Money.of("0.01", EUR)).amount()).isEqualTo(Money.of("0.01", EUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reward.AmountOffOrder(Money.zero(EUR)));
    }
}
