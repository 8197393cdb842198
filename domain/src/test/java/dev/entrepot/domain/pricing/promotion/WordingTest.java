package dev.entrepot.domain.pricing.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Explanation.SkipReason;
import dev.entrepot.domain.pricing.promotion.Condition.Counted;
import dev.entrepot.domain.pricing.promotion.Discount.Basis;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What explanations say of promotions: staff reads these sentences. */
class WordingTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Money TEN = Money.of("10.00", EUR);
    private static final Money TWENTY = Money.of("20.00", EUR);
    private static final UUID ID = UUID.fromString("019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a10");
    private static final LineFilter SALE = LineFilter.tagged("sale");
    private static final LineFilter ALL = LineFilter.EVERYTHING;
    private static final Discount TENTH = Discount.percent("10");

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(ALL, "everything"),
                Arguments.of(LineFilter.variants(new VariantId(ID)), "variant " + ID),
                Arguments.of(new LineFilter.Products(Set.of(new ProductId(ID))), "product " + ID),
                Arguments.of(new LineFilter.Categories(Set.of(new CategoryId(ID))), "category " + ID),
                Arguments.of(new LineFilter.Brands(Set.of(new BrandId(ID))), "brand " + ID),
                Arguments.of(LineFilter.tagged("sale", "new"), "tag new or sale"),
                Arguments.of(new LineFilter.UnitPrice(TEN, null), "a unit price from EUR 10.00"),
                Arguments.of(new LineFilter.UnitPrice(null, TEN), "a unit price up to EUR 10.00"),
                Arguments.of(new LineFilter.UnitPrice(TEN, TEN), "a unit price from EUR 10.00 up to EUR 10.00"),
                Arguments.of(new LineFilter.Reduced(), "a reduced price"),
                Arguments.of(new LineFilter.AllOf(SALE, new LineFilter.Reduced()), "tag sale and a reduced price"),
                Arguments.of(new LineFilter.AnyOf(SALE, new LineFilter.Reduced()), "tag sale or a reduced price"),
                Arguments.of(LineFilter.not(SALE), "not (tag sale)"));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void namesLines(LineFilter filter, String text) {
        assertThat(filter).hasToString(text);
    }

    static Stream<Arguments> actions() {
        VariantId socks = new VariantId(ID);
        return Stream.of(
                Arguments.of(Action.percentOffOrder("10"), "10% off the order"),
                Arguments.of(Action.amountOffOrder(TEN), "EUR 10.00 off the order"),
                Arguments.of(
                        new Action.OffOrder(new Discount.Share(Percentage.of("10"), Basis.REGULAR_PRICE, TEN)),
                        "10% of the regular price, at most EUR 10.00 off the order"),
                Arguments.of(Action.percentOffLines(SALE, "10"), "10% off tag sale"),
                Arguments.of(new Action.OffLines(SALE, TENTH, Action.Per.UNIT, 1), "10% off each unit of tag sale"),
                Arguments.of(new Action.FixedPrice(SALE, TEN), "tag sale for EUR 10.00 each"),
                Arguments.of(
                        new Action.BuyXGetY(SALE, 2, ALL, 1, Percentage.HUNDRED, 1),
                        "for 2 of tag sale the cheapest 1 of everything at 100% off"),
                Arguments.of(
                        new Action.BuyXGetY(SALE, 0, ALL, 1, Percentage.of("50"), 1),
                        "the cheapest 1 of everything at 50% off"),
                Arguments.of(
                        new Action.BundlePrice(List.of(new Action.BundlePrice.Part(SALE, 2)), TEN, 1),
                        "[2 of tag sale] together for EUR 10.00"),
                Arguments.of(
                        new Action.SpendTiers(List.of(
                                new Action.SpendTiers.Tier(TWENTY, Discount.of(TEN)),
                                new Action.SpendTiers.Tier(TEN, TENTH))),
                        "by what is spent: [10% from EUR 10.00 on, EUR 10.00 from EUR 20.00 on]"),
                Arguments.of(Action.freeShipping(), "100% off the delivery"),
                Arguments.of(new Action.FreeGift(socks, new Sku("SOCKS"), 1), "1 of SOCKS as a gift"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void saysWhatIsGiven(Action action, String text) {
        assertThat(action).hasToString(text);
    }

    static Stream<Arguments> conditions() {
        Condition gold = new Condition.CustomerTier(Set.of("gold"));
        return Stream.of(
                Arguments.of(Condition.minimumSubtotal(TEN), "EUR 10.00 or more"),
                Arguments.of(
                        new Condition.MinimumSubtotal(TEN, SALE, Counted.AFTER_EARLIER_DISCOUNTS),
                        "EUR 10.00 or more of tag sale after earlier discounts"),
                Arguments.of(Condition.minimumQuantity(3), "3 units or more"),
                Arguments.of(new Condition.MinimumQuantity(3, SALE), "3 units or more of tag sale"),
                Arguments.of(new Condition.Contains(SALE), "a line of tag sale"),
                Arguments.of(
                        new Condition.CustomerGroup(Set.of("trade", "press")), "a customer of group press or trade"),
                Arguments.of(gold, "a customer of tier gold"),
                Arguments.of(Condition.firstOrder(), "the customer's order number 1"),
                Arguments.of(new Condition.MemberFor(Period.ofYears(1)), "a customer for P1Y or longer"),
                Arguments.of(new Condition.InCurrency(EUR), "a basket in EUR"),
                Arguments.of(new Condition.InChannel(Set.of("web", "app")), "channel app or web"),
                Arguments.of(
                        new Condition.DuringHours(
                                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 30)),
                        "MONDAY or SUNDAY from 09:00 to 17:30"),
                Arguments.of(new Condition.ShippingCountry(Set.of("DE", "AT")), "a delivery to AT or DE"),
                Arguments.of(new Condition.CouponPresent("SAVE"), "coupon SAVE"),
                Arguments.of(
                        new Condition.AllOf(gold, Condition.firstOrder()),
                        "a customer of tier gold and the customer's order number 1"),
                Arguments.of(
                        new Condition.AnyOf(gold, Condition.firstOrder()),
                        "a customer of tier gold or the customer's order number 1"),
                Arguments.of(Condition.not(gold), "not (a customer of tier gold)"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void saysWhatIsAskedFor(Condition condition, String text) {
        assertThat(condition).hasToString(text);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(
                        new SkipReason.ConditionNotMet(Condition.firstOrder()),
                        "it asks for the customer's order number 1"),
                Arguments.of(new SkipReason.LimitReached(Limits.Limit.USES), "it has been used as often as it may be"),
                Arguments.of(
                        new SkipReason.LimitReached(Limits.Limit.USES_PER_CUSTOMER),
                        "this customer has used it as often as one may"),
                Arguments.of(new SkipReason.LimitReached(Limits.Limit.BUDGET), "its budget is spent"),
                Arguments.of(new SkipReason.Outdone("BIG"), "the buyer is better off with BIG"),
                Arguments.of(new SkipReason.NotInForce(), "it is not in force"),
                Arguments.of(new SkipReason.CouponNotGiven(), "its coupon was not given"),
                Arguments.of(new SkipReason.NothingMatches(), "nothing that it is about is in the basket"),
                Arguments.of(new SkipReason.NothingToTake(), "there is nothing for it to take off"),
                Arguments.of(new SkipReason.OtherCurrency(), "its amount is in another currency"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void saysWhyAPromotionDoesNotApply(SkipReason reason, String text) {
        assertThat(reason.sentence()).isEqualTo(text);
    }

    @Test
    void writesIdsAsTheyAreRead() {
        assertThat(PromotionId.parse(ID.toString()))
                .isEqualTo(new PromotionId(ID))
                .hasToString(ID.toString());
        assertThat(RedemptionId.parse(ID.toString()))
                .isEqualTo(new RedemptionId(ID))
                .hasToString(ID.toString());
        assertThat(CouponBatchId.parse(ID.toString()))
                .isEqualTo(new CouponBatchId(ID))
                .hasToString(ID.toString());
    }

    @Test
    void refusesNumbersThatMeanNothing() {
        assertRefused(() -> new Action.OffLines(SALE, TENTH, Action.Per.UNIT, 0));
        assertRefused(() -> new Action.BuyXGetY(SALE, -1, ALL, 1, Percentage.HUNDRED, 1));
        assertRefused(() -> new Action.BuyXGetY(SALE, 1, ALL, 0, Percentage.HUNDRED, 1));
        assertRefused(() -> new Action.BuyXGetY(SALE, 1, ALL, 1, Percentage.HUNDRED, 0));
        assertRefused(() -> new Action.BundlePrice.Part(SALE, 0));
        assertRefused(() -> new Action.BundlePrice(List.of(new Action.BundlePrice.Part(SALE, 1)), TEN, 0));
        assertRefused(() -> new Action.FreeGift(new VariantId(ID), new Sku("SOCKS"), 0));
        assertRefused(() -> new LineFilter.UnitPrice(null, null));
        assertRefused(() -> new LineFilter.UnitPrice(TWENTY, TEN));
    }

    private static void assertRefused(Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run);
    }
}
