package dev.entrepot.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Explanation.Step;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.Situation;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.shared.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What holds of every quote, tried on random baskets with the whole model. The seed of a failing one stands in the message. The system
 * property {@code entrepot.laws.baskets} says how many baskets each law is tried on.
 */
class PricingLawsTest {

    private static final long BASKETS = Long.getLong("entrepot.laws.baskets", 10_000L);

    /** The first ones, kept from law to law: making and pricing a basket costs far more than judging it. */
    private static final AtomicReferenceArray<@Nullable RandomBasket> KEPT = new AtomicReferenceArray<>(10_001);

    private static void forEveryBasket(Consumer<RandomBasket> law) {
        LongStream.rangeClosed(1, BASKETS).parallel().forEach(seed -> {
            try {
                law.accept(basket(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("broken by the basket of seed " + seed, e);
            }
        });
    }

    private static RandomBasket basket(long seed) {
        if (seed >= KEPT.length()) {
            return new RandomBasket(seed);
        }
        RandomBasket kept = KEPT.get((int) seed);
        if (kept == null) {
            kept = new RandomBasket(seed);
            kept.quote();
            KEPT.set((int) seed, kept);
        }
        return kept;
    }

    @AfterAll
    static void forgetThem() {
        for (int seed = 0; seed < KEPT.length(); seed++) {
            KEPT.set(seed, null);
        }
    }

    private static Money sum(Quote quote, Stream<Money> amounts) {
        return Money.total(quote.currency(), amounts.toList());
    }

    private static Stream<ShippingLine> shipping(Quote quote) {
        return quote.shippingLine().stream();
    }

    @Test
    void theLinesTheShippingAndTheTaxOnTopSumToTheTotal() {
        forEveryBasket(random -> {
            Quote quote = random.quote();
            Stream<Money> parts = Stream.concat(
                    quote.lines().stream()
                            .map(line -> line.taxIncluded()
                                    ? line.total()
                                    : line.total().plus(line.tax())),
                    shipping(quote)
                            .map(line -> line.taxIncluded()
                                    ? line.total()
                                    : line.total().plus(line.tax())));

            check(sum(quote, parts).plus(quote.cashRounding()), quote.total());
            check(random.taxes.payable(quote.total()), quote.total());
            check(Math.abs(quote.cashRounding().minor()) < 5, true);
            check(sum(quote, quote.taxByRate().values().stream()), quote.tax());
            check(quote.goods().plus(quote.discount()), quote.subtotal());
            for (QuoteLine line : quote.lines()) {
                check(line.price().unit().times(line.quantity()), line.subtotal());
                check(
                        line.total().plus(sum(quote, line.adjustments().stream().map(Adjustment::amount))),
                        line.subtotal());
            }
            shipping(quote)
                    .forEach(line -> check(
                            line.total()
                                    .plus(sum(quote, line.adjustments().stream().map(Adjustment::amount))),
                            line.cost()));
        });
    }

    @Test
    void theAdjustmentsOfAPromotionSumToWhatItTookOff() {
        forEveryBasket(random -> {
            Quote quote = random.quote();
            Map<String, Money> told = new HashMap<>();
            for (Step step : quote.explain().steps()) {
                if (step instanceof Step.PromotionApplied applied) {
                    check(sum(quote, applied.shares().stream().map(Explanation.Share::amount)), applied.amount());
                    told.merge(applied.promotion(), applied.amount(), Money::plus);
                } else if (step instanceof Step.DeliveryReduced reduced) {
                    told.merge(reduced.promotion(), reduced.amount(), Money::plus);
                }
            }
            check(quote.discountByPromotion(), told);
        });
    }

    @Test
    void everyPartOfAnOrdersDiscountIsItsExactShareRoundedDownOrThatAndARemainderUnit() {
        forEveryBasket(random -> {
            for (Step step : random.quote().explain().steps()) {
                if (step instanceof Step.PromotionApplied applied && isSpread(applied.action())) {
                    for (Explanation.Share share : applied.shares()) {
                        BigInteger exact = BigInteger.valueOf(applied.amount().minor())
                                .multiply(BigInteger.valueOf(share.base().minor()))
                                .divide(BigInteger.valueOf(applied.base().minor()));
                        check(
                                BigInteger.valueOf(share.amount().minor()).subtract(exact),
                                share.remainder() ? BigInteger.ONE : BigInteger.ZERO);
                    }
                }
            }
        });
    }

    private static boolean isSpread(Action action) {
        return action instanceof Action.OffOrder
                || action instanceof Action.SpendTiers
                || action instanceof Action.BundlePrice;
    }

    @Test
    void noAmountIsNegative() {
        forEveryBasket(random -> {
            Quote quote = random.quote();
            List<Money> amounts = new ArrayList<>(
                    List.of(quote.subtotal(), quote.discount(), quote.shipping(), quote.tax(), quote.total()));
            for (QuoteLine line : quote.lines()) {
                amounts.addAll(List.of(line.subtotal(), line.total(), line.discount(), line.tax()));
                line.adjustments().forEach(adjustment -> amounts.add(adjustment.amount()));
                line.taxes().forEach(tax -> amounts.addAll(List.of(tax.base(), tax.amount())));
            }
            shipping(quote).forEach(line -> amounts.addAll(List.of(line.total(), line.tax())));

            check(amounts.stream().noneMatch(Money::isNegative), true);
        });
    }

    @Test
    void theOrderAndTheSplittingOfLinesChangeNothing() {
        forEveryBasket(random -> {
            Basket basket = random.basket;
            List<BasketLine> lines = new ArrayList<>();
            for (BasketLine line : basket.lines()) {
                int first = line.quantity() / 2;
                if (first > 0) {
                    lines.add(withQuantity(line, first));
                }
                lines.add(withQuantity(line, line.quantity() - first));
            }
            Collections.shuffle(lines, new Random(random.seed));
            Basket shuffled = new Basket(
                    basket.currency(), lines, basket.coupons(), basket.shipTo(), basket.shopper(), basket.delivery());

            check(random.quote(shuffled, random.promotions), random.quote());
        });
    }

    private static BasketLine withQuantity(BasketLine line, int quantity) {
        return new BasketLine(line.variant(), line.sku(), line.taxCategory(), quantity, line.classification());
    }

    @Test
    void aPromotionThatCannotApplyChangesNothing() {
        forEveryBasket(random -> {
            List<Promotion> more = new ArrayList<>(random.promotions.promotions());
            more.add(random.impossiblePromotion());

            Quote quote = random.quote(more);

            check(quote.lines(), random.quote().lines());
            check(quote.gifts(), random.quote().gifts());
            check(quote.shippingLine(), random.quote().shippingLine());
        });
    }

    @Test
    void whatTheIndexDoesNotFindCouldNotHaveApplied() {
        forEveryBasket(random -> {
            List<Promotion> hidden = random.promotions.promotions().stream()
                    .map(PricingLawsTest::hiddenFromTheIndex)
                    .toList();

            Quote quote = random.quote(hidden);

            check(quote.lines(), random.quote().lines());
            check(quote.gifts(), random.quote().gifts());
            check(quote.shippingLine(), random.quote().shippingLine());
        });
    }

    /** The same, but with nothing to look it up by: what a host's own conditions and actions need is not known. */
    private static Promotion hiddenFromTheIndex(Promotion promotion) {
        Promotion.Terms terms = promotion.terms();
        List<Condition> conditions = terms.conditions().stream()
                .<Condition>map(condition -> new Condition.AnyOf(condition, new Never()))
                .toList();
        List<Action> actions = new ArrayList<>(terms.actions());
        actions.add(new Nothing(firstPhase(terms.actions())));
        return new Promotion(
                promotion.id(),
                promotion.code(),
                promotion.name(),
                promotion.priority(),
                promotion.validity(),
                new Promotion.Terms(conditions, actions, terms.stacking(), terms.coupons(), terms.limits()));
    }

    private static Action.Phase firstPhase(List<Action> actions) {
        return actions.stream()
                .map(Action::phase)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A condition that never holds. */
    private record Never() implements Condition.Custom {
        @Override
        public boolean holds(Situation situation) {
            return false;
        }
    }

    /** An action that takes nothing off. */
    private record Nothing(Phase phase) implements Action.Custom {
        @Override
        public Map<VariantId, Money> off(Situation situation) {
            return Map.of();
        }
    }

    @Test
    void noExclusivePromotionAloneWouldHaveBeenBetter() {
        forEveryBasket(random -> {
            Money total = random.quote().total();
            for (Promotion promotion : random.promotions.promotions()) {
                if (promotion.terms().stacking().equals(Stacking.EXCLUSIVE)) {
                    check(
                            random.quote(alone(promotion, random.promotions.promotions()))
                                            .total()
                                            .compareTo(total)
                                    >= 0,
                            true);
                }
            }
        });
    }

    /** The promotion alone; the others never apply, but their codes stay known. */
    private static List<Promotion> alone(Promotion promotion, List<Promotion> all) {
        return all.stream()
                .map(other -> other.equals(promotion) ? other : other.when(new Never()))
                .toList();
    }

    @Test
    void anExclusivePromotionStandsAloneAndOfAGroupOnlyOneApplies() {
        forEveryBasket(random -> {
            Map<String, Stacking> stackings = new HashMap<>();
            random.promotions
                    .promotions()
                    .forEach(promotion ->
                            stackings.put(promotion.code(), promotion.terms().stacking()));
            List<Stacking> applied = random.quote().discountByPromotion().keySet().stream()
                    .map(stackings::get)
                    .toList();

            check(!applied.contains(Stacking.EXCLUSIVE) || applied.size() == 1, true);
            List<Stacking> groups =
                    applied.stream().filter(Stacking.BestOf.class::isInstance).toList();
            check(groups.size(), (int) groups.stream().distinct().count());
        });
    }

    @Test
    void whatIsIncludedIsTheNetAndTheTaxToTheCent() {
        forEveryBasket(random -> {
            for (QuoteLine line : random.quote().lines()) {
                for (TaxLine tax : line.taxes()) {
                    if (!tax.rate().compound()) {
                        check(line.taxIncluded() ? tax.base().plus(line.tax()) : tax.base(), line.total());
                    }
                }
            }
        });
    }

    @Test
    void theExplanationSumsToTheQuote() {
        forEveryBasket(random -> {
            Quote quote = random.quote();
            List<Money> subtotals = new ArrayList<>();
            List<Money> discounts = new ArrayList<>();
            List<Money> taxes = new ArrayList<>();
            int gifts = 0;
            for (Step step : quote.explain().steps()) {
                switch (step) {
                    case Step.PriceChosen chosen -> subtotals.add(chosen.subtotal());
                    case Step.PromotionApplied applied -> discounts.add(applied.amount());
                    case Step.TaxTaken taken -> taxes.add(taken.amount());
                    case Step.GiftAdded added -> gifts++;
                    case Step.GiftLeftOut leftOut -> check(quote.giftsLeftOut().contains(leftOut), true);
                    case Step.DeliveryReduced reduced -> check(reduced.amount().compareTo(reduced.base()) <= 0, true);
                    case Step.DeliveryPriced priced ->
                        check(shipping(quote).map(ShippingLine::cost).toList(), List.of(priced.cost()));
                    case Step.PromotionSkipped skipped ->
                        check(quote.discountByPromotion().containsKey(skipped.promotion()), false);
                    case Step.CashRounded rounded ->
                        check(rounded.payable().minus(rounded.exact()), quote.cashRounding());
                    case Step.Untaxed untaxed -> {}
                }
            }

            check(sum(quote, subtotals.stream()), quote.subtotal());
            check(sum(quote, discounts.stream()), quote.discount());
            check(sum(quote, taxes.stream()), quote.tax());
            check(gifts, quote.gifts().size());
            check(quote.explain().text().lines().count(), (long)
                    quote.explain().steps().size());
        });
    }

    @Test
    void anAmountBesideAPriceFollowsIt() {
        forEveryBasket(random -> {
            Basket basket = random.basket;
            for (int i = 0; i < basket.lines().size(); i++) {
                BasketLine line = basket.lines().get(i);
                PriceChoice listed = random.prices
                        .choose(line.variant(), line.quantity(), basket.shopper(), Scene.NOON)
                        .orElseThrow();
                Money beside = Pricing.asPaid(
                        listed.price().unit(), listed.taxIncluded(), line, basket, random.taxes, Scene.NOON);

                check(beside, random.quote().lines().get(i).price().unit());
            }
        });
    }

    @Test
    void theSameIsPricedTheSame() {
        forEveryBasket(random -> {
            Quote again = new RandomBasket(random.seed).quote();

            check(again, random.quote());
            check(again.fingerprint(), random.quote().fingerprint());
            check(QuoteDifference.between(again, random.quote()).isEmpty(), true);
        });
    }

    /** As {@code assertThat} does, which would take most of the time. */
    private static void check(Object actual, Object expected) {
        if (!actual.equals(expected)) {
            assertThat(actual).isEqualTo(expected);
        }
    }
}
