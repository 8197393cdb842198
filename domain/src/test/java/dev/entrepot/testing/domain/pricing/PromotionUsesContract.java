package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.pricing.promotion.CouponBatch;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.CustomerKey;
import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.PromotionUse;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.domain.pricing.promotion.RedemptionId;
import dev.entrepot.domain.pricing.promotion.RedemptionOutcome;
import dev.entrepot.domain.pricing.promotion.Usage;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link PromotionUses} and {@link GeneratedCoupons} does, also when many buyers come at once. */
public interface PromotionUsesContract extends TransactedContract {

    /** The currency of the amounts here. */
    Currency EUR = Currency.getInstance("EUR");

    /** A buyer. */
    CustomerKey ADA = new CustomerKey("ada@example.org");

    /** Another one. */
    CustomerKey BOB = new CustomerKey("bob@example.org");

    /** What is tested. */
    PromotionUses promotionUses();

    /** The generated codes of the same store. */
    GeneratedCoupons generatedCoupons();

    private static PromotionId promotion() {
        return new PromotionId(Fresh.uuid());
    }

    private static RedemptionId redemption() {
        return new RedemptionId(Fresh.uuid());
    }

    private static Money eur(String amount) {
        return Money.of(amount, EUR);
    }

    private static PromotionUse use(PromotionId promotion, Limits limits, String given) {
        return new PromotionUse(promotion, limits, eur(given), null);
    }

    private RedemptionOutcome redeem(RedemptionId redemption, CustomerKey customer, PromotionUse... uses) {
        return inTransaction(() -> promotionUses().redeem(redemption, customer, Arrays.asList(uses), Fresh.NOW));
    }

    private boolean isRedeemed(CustomerKey customer, PromotionUse... uses) {
        return redeem(redemption(), customer, uses) instanceof RedemptionOutcome.Redeemed;
    }

    private void release(RedemptionId redemption) {
        inTransaction(() -> promotionUses().release(redemption, Fresh.NOW));
    }

    private Usage usage(PromotionId promotion, @Nullable CustomerKey customer) {
        return Objects.requireNonNull(inTransaction(() -> promotionUses().find(List.of(promotion), Set.of(), customer))
                .redemptions()
                .usage()
                .get(promotion));
    }

    private List<String> generated(PromotionId promotion, int count) {
        CouponBatch batch = new CouponBatch(new CouponBatchId(Fresh.uuid()), promotion, count, "A-", 10, Fresh.NOW);
        inTransaction(() -> generatedCoupons().generate(batch));
        return inTransaction(() -> generatedCoupons().codes(batch.id(), "", count + 1));
    }

    @Test
    default void countsUntilTheLastUseAndNoFurther() {
        PromotionId promotion = promotion();
        Limits two = Limits.ofUses(2);

        assertThat(usage(promotion, ADA)).isEqualTo(Usage.NONE);
        assertThat(isRedeemed(ADA, use(promotion, two, "1.00"))).isTrue();
        assertThat(isRedeemed(ADA, use(promotion, two, "1.00"))).isTrue();
        assertThat(redeem(redemption(), BOB, use(promotion, two, "1.00")))
                .isEqualTo(new RedemptionOutcome.Exhausted(Set.of(promotion), Set.of()));
        assertThat(usage(promotion, null)).isEqualTo(new Usage(2, 0, null));
    }

    @Test
    default void countsTheUsesOfEachCustomerByThemselves() {
        PromotionId promotion = promotion();
        Limits once = Limits.perCustomer(1);

        assertThat(isRedeemed(ADA, use(promotion, once, "1.00"))).isTrue();
        assertThat(isRedeemed(ADA, use(promotion, once, "1.00"))).isFalse();
        assertThat(isRedeemed(BOB, use(promotion, once, "1.00"))).isTrue();
        assertThat(usage(promotion, ADA)).isEqualTo(new Usage(0, 1, null));
        assertThat(usage(promotion, null)).isEqualTo(Usage.NONE);
    }

    @Test
    default void spendsABudgetAndNeverMore() {
        PromotionId promotion = promotion();
        Limits ten = new Limits(null, null, eur("10.00"));

        assertThat(isRedeemed(ADA, use(promotion, ten, "10.01"))).isFalse();
        assertThat(isRedeemed(ADA, use(promotion, ten, "7.00"))).isTrue();
        assertThat(isRedeemed(ADA, use(promotion, ten, "3.01"))).isFalse();
        assertThat(isRedeemed(ADA, use(promotion, ten, "3.00"))).isTrue();
        assertThat(usage(promotion, ADA)).isEqualTo(new Usage(2, 0, eur("10.00")));
        PromotionUse dollars = new PromotionUse(
                promotion, new Limits(null, null, eur("99.00")), Money.of("1.00", Currency.getInstance("USD")), null);
        assertThat(isRedeemed(ADA, dollars)).isFalse();
    }

    @Test
    default void countsABudgetAnewInAnotherCurrencyAndGivesBackNoMoreThanWasCounted() {
        PromotionId promotion = promotion();
        Limits euros = new Limits(null, null, eur("10.00"));
        Currency dollar = Currency.getInstance("USD");
        PromotionUse inDollars = new PromotionUse(
                promotion, new Limits(null, null, Money.of("9.00", dollar)), Money.of("9.00", dollar), null);
        RedemptionId first = redemption();
        assertThat(redeem(first, ADA, use(promotion, euros, "10.00"))).isInstanceOf(RedemptionOutcome.Redeemed.class);
        assertThat(isRedeemed(ADA, inDollars)).isTrue();
        assertThat(usage(promotion, ADA).given()).isEqualTo(Money.of("9.00", dollar));
        assertThat(isRedeemed(ADA, use(promotion, euros, "2.00"))).isTrue();

        release(first);

        assertThat(usage(promotion, ADA)).isEqualTo(new Usage(2, 0, eur("0.00")));
    }

    @Test
    default void givesBackWhatWasCountedOnce() {
        PromotionId promotion = promotion();
        PromotionUse use = use(promotion, new Limits(1L, 1L, eur("5.00")), "5.00");
        RedemptionId redemption = redemption();
        assertThat(redeem(redemption, ADA, use)).isEqualTo(new RedemptionOutcome.Redeemed());
        assertThat(isRedeemed(BOB, use)).isFalse();

        release(redemption);
        release(redemption);
        release(redemption());

        assertThat(usage(promotion, ADA)).isEqualTo(new Usage(0, 0, eur("0.00")));
        assertThat(isRedeemed(ADA, use)).isTrue();
        assertThat(isRedeemed(ADA, use)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> redeem(
                        redemption,
                        BOB,
                        use(promotion(), Limits.ofUses(1), "1.00"),
                        use(promotion, Limits.ofUses(9), "1.00")));
    }

    @Test
    default void countsAllOfAnOrderOrNothingInTransactionsThatGoOn() {
        PromotionId full = promotion();
        PromotionId free = promotion();
        assertThat(isRedeemed(ADA, use(full, Limits.ofUses(1), "1.00"))).isTrue();
        List<String> codes = generated(free, 1);
        PromotionUse withCode = new PromotionUse(free, new Limits(5L, 5L, eur("5.00")), eur("1.00"), codes.getFirst());
        RedemptionId redemption = redemption();

        RedemptionOutcome second = inTransaction(() -> {
            RedemptionOutcome first = promotionUses()
                    .redeem(redemption, ADA, List.of(use(full, Limits.ofUses(1), "1.00"), withCode), Fresh.NOW);
            assertThat(first).isEqualTo(new RedemptionOutcome.Exhausted(Set.of(full), Set.of()));
            assertThat(promotionUses()
                            .find(List.of(free), Set.of(), ADA)
                            .redemptions()
                            .usage()
                            .get(free))
                    .isEqualTo(Usage.NONE);
            return promotionUses().redeem(redemption, ADA, List.of(withCode), Fresh.NOW);
        });

        assertThat(second).isEqualTo(new RedemptionOutcome.Redeemed());
        assertThat(usage(free, ADA)).isEqualTo(new Usage(1, 1, eur("1.00")));
        assertThat(usage(full, ADA)).isEqualTo(new Usage(1, 0, null));
    }

    @Test
    default void makesAsManyDifferentCodesAsWanted() {
        PromotionId promotion = promotion();
        CouponBatch batch =
                new CouponBatch(new CouponBatchId(Fresh.uuid()), promotion, 10_500, "AUTUMN-", 12, Fresh.NOW);

        inTransaction(() -> generatedCoupons().generate(batch));

        assertThat(inTransaction(() -> generatedCoupons().find(batch.id()))).contains(batch);
        assertThat(inTransaction(() -> generatedCoupons().find(new CouponBatchId(Fresh.uuid()))))
                .isEmpty();
        List<String> first = inTransaction(() -> generatedCoupons().codes(batch.id(), "", 10_000));
        List<String> rest = inTransaction(() -> generatedCoupons().codes(batch.id(), first.getLast(), 10_000));
        assertThat(first).hasSize(10_000).doesNotHaveDuplicates().isSorted();
        assertThat(rest).hasSize(500).doesNotContainAnyElementsOf(first);
        assertThat(first).allMatch(code -> code.matches("AUTUMN-[2-9A-HJ-NP-Z]{12}"));
    }

    @Test
    default void redeemsAGeneratedCodeOnceUntilItIsGivenBack() {
        PromotionId promotion = promotion();
        String code = generated(promotion, 2).getFirst();
        PromotionUse use = new PromotionUse(promotion, Limits.NONE, eur("1.00"), code);
        PromotionUse stolen = new PromotionUse(promotion(), Limits.NONE, eur("1.00"), code);

        PromotionUses.Known fresh =
                inTransaction(() -> promotionUses().find(List.of(), Set.of(code, "NOBODY-S"), null));
        assertThat(fresh.redemptions().generated()).containsOnly(Map.entry(code, promotion));
        assertThat(fresh.redeemed()).isEmpty();
        assertThat(isRedeemed(ADA, stolen)).isFalse();
        RedemptionId redemption = redemption();
        assertThat(redeem(redemption, ADA, use)).isEqualTo(new RedemptionOutcome.Redeemed());
        assertThat(redeem(redemption(), BOB, use)).isEqualTo(new RedemptionOutcome.Exhausted(Set.of(), Set.of(code)));
        PromotionUses.Known used = inTransaction(() -> promotionUses().find(List.of(), Set.of(code), null));
        assertThat(used.redeemed()).containsOnly(code);
        assertThat(used.redemptions().generated()).isEmpty();

        release(redemption);

        assertThat(isRedeemed(BOB, use)).isTrue();
    }

    @Test
    default void givesAHundredUsesToFiveHundredBuyers() {
        PromotionId promotion = promotion();
        Limits hundred = Limits.ofUses(100);

        List<Boolean> won =
                Race.run(500, buyer -> isRedeemed(new CustomerKey("buyer-" + buyer), use(promotion, hundred, "1.00")));

        assertThat(won.stream().filter(one -> one)).hasSize(100);
        assertThat(usage(promotion, null)).isEqualTo(new Usage(100, 0, null));
    }

    @Test
    default void givesACodeToOneOfFiftyBuyers() {
        PromotionId promotion = promotion();
        String code = generated(promotion, 1).getFirst();

        List<Boolean> won = Race.run(
                50,
                buyer -> isRedeemed(
                        new CustomerKey("buyer-" + buyer),
                        new PromotionUse(promotion, Limits.NONE, eur("1.00"), code)));

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    default void countsRightHoweverManyTakeAndGiveBackAtOnce() {
        List<PromotionId> promotions = List.of(promotion(), promotion(), promotion());
        Limits limits = new Limits(7L, 3L, eur("20.00"));

        List<Integer> kept = Race.run(24, buyer -> {
            Random random = new Random(buyer);
            CustomerKey customer = new CustomerKey("buyer-" + buyer % 6);
            int held = 0;
            for (int i = 0; i < 10; i++) {
                RedemptionId redemption = redemption();
                // Named in any order; whatever comes first, rows are locked in one.
                PromotionUse[] uses = random.ints(0, 3)
                        .distinct()
                        .limit(1 + random.nextInt(3))
                        .mapToObj(n -> use(promotions.get(n), limits, "1.50"))
                        .toArray(PromotionUse[]::new);
                if (redeem(redemption, customer, uses) instanceof RedemptionOutcome.Redeemed) {
                    if (random.nextInt(4) == 0) {
                        held += uses.length;
                    } else {
                        release(redemption);
                    }
                }
            }
            return held;
        });

        long orders = 0;
        for (PromotionId promotion : promotions) {
            Usage usage = usage(promotion, null);
            assertThat(usage.orders()).isLessThanOrEqualTo(7);
            assertThat(usage.given()).isEqualTo(eur("1.50").times(usage.orders()));
            orders += usage.orders();
        }
        assertThat(orders).isEqualTo(kept.stream().mapToInt(Integer::intValue).sum());
    }
}
