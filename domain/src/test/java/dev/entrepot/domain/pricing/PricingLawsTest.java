package dev.entrepot.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.shared.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds of every quote, tried on thousands of random baskets. The seed of a failing one stands in the message. */
class PricingLawsTest {

    private static final int BASKETS = 2_500;

    private static void forEveryBasket(Consumer<RandomBasket> law) {
        for (long seed = 1; seed <= BASKETS; seed++) {
            try {
                law.accept(new RandomBasket(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("broken by the basket of seed " + seed, e);
            }
        }
    }

    private static Money sum(Quote quote, List<Money> amounts) {
        return Money.total(quote.currency(), amounts);
    }

    private static List<Money> lineTotals(Quote quote) {
        return quote.lines().stream().map(QuoteLine::total).toList();
    }

    @Test
    void theLinesTheShippingAndTheTaxOnTopSumToTheTotal() {
        forEveryBasket(random -> {
            Quote quote = random.quote();
            Money sum = sum(quote, lineTotals(quote)).plus(quote.shipping());

            assertThat(quote.taxIncluded() ? sum : sum.plus(quote.tax())).isEqualTo(quote.total());
            assertThat(quote.tax())
                    .isEqualTo(sum(
                            quote, quote.lines().stream().map(QuoteLine::tax).toList()))
                    .isEqualTo(sum(quote, List.copyOf(quote.taxByRate().values())));
            assertThat(quote.subtotal())
                    .isEqualTo(sum(
                            quote,
                            quote.lines().stream().map(QuoteLine::subtotal).toList()));
            for (QuoteLine line : quote.lines()) {
                assertThat(line.subtotal()).isEqualTo(line.price().unit().times(line.quantity()));
                assertThat(line.subtotal().minus(line.discount())).isEqualTo(line.total());
            }
        });
    }

    @Test
    void theAdjustmentsOfAPromotionSumToWhatItTookOff() {
        forEveryBasket(random -> {
            Quote quote = random.quote();
            Money taken = Money.zero(quote.currency());
            for (Explanation.Step step : quote.explain().steps()) {
                if (step instanceof Explanation.Step.PromotionApplied applied) {
                    List<Money> adjustments = quote.lines().stream()
                            .flatMap(line -> line.adjustments().stream())
                            .filter(adjustment -> adjustment.promotion().equals(applied.promotion()))
                            .map(Adjustment::amount)
                            .toList();
                    assertThat(sum(quote, adjustments)).isEqualTo(applied.amount());
                    assertThat(applied.shares().stream().map(Explanation.Share::amount))
                            .isEqualTo(adjustments);
                    assertThat(applied.base()).isEqualTo(quote.subtotal().minus(taken));
                    taken = taken.plus(applied.amount());
                }
            }
            assertThat(quote.discount()).isEqualTo(taken);
        });
    }

    @Test
    void everyPartOfADiscountIsItsExactShareRoundedDownOrThatAndARemainderUnit() {
        forEveryBasket(random -> {
            Quote quote = random.quote();
            List<Money> left = new ArrayList<>(
                    quote.lines().stream().map(QuoteLine::subtotal).toList());
            for (Explanation.Step step : quote.explain().steps()) {
                if (step instanceof Explanation.Step.PromotionApplied applied) {
                    for (int i = 0; i < left.size(); i++) {
                        Explanation.Share share = applied.shares().get(i);
                        BigInteger exact = BigInteger.valueOf(applied.amount().minor())
                                .multiply(BigInteger.valueOf(left.get(i).minor()))
                                .divide(BigInteger.valueOf(applied.base().minor()));
                        assertThat(BigInteger.valueOf(share.amount().minor()).subtract(exact))
                                .isEqualTo(share.remainder() ? BigInteger.ONE : BigInteger.ZERO);
                        left.set(i, left.get(i).minus(share.amount()));
                    }
                }
            }
            assertThat(left).isEqualTo(lineTotals(quote));
        });
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

            assertThat(amounts).noneMatch(Money::isNegative);
        });
    }

    @Test
    void theOrderAndTheSplittingOfLinesChangeNothing() {
        forEveryBasket(random -> {
            List<BasketLine> lines = new ArrayList<>();
            for (BasketLine line : random.basket.lines()) {
                int first = line.quantity() / 2;
                if (first > 0) {
                    lines.add(withQuantity(line, first));
                }
                lines.add(withQuantity(line, line.quantity() - first));
            }
            Collections.shuffle(lines, new Random(random.seed));
            Basket shuffled =
                    new Basket(random.basket.currency(), lines, random.basket.coupons(), random.basket.shipTo());

            Quote quote = random.quote(shuffled, random.promotions);

            assertThat(quote).isEqualTo(random.quote());
            assertThat(quote.fingerprint()).isEqualTo(random.quote().fingerprint());
        });
    }

    private static BasketLine withQuantity(BasketLine line, int quantity) {
        return new BasketLine(line.variant(), line.sku(), line.taxCategory(), quantity);
    }

    @Test
    void aPromotionThatCannotApplyChangesNothing() {
        forEveryBasket(random -> {
            List<Promotion> more = new ArrayList<>(random.promotions.promotions());
            more.add(random.impossiblePromotion());

            Quote quote = random.quote(random.basket, new PromotionBook(1, more));

            assertThat(quote.lines()).isEqualTo(random.quote().lines());
            assertThat(quote.total()).isEqualTo(random.quote().total());
            assertThat(quote.fingerprint()).isEqualTo(random.quote().fingerprint());
            assertThat(quote.explain()).isNotEqualTo(random.quote().explain());
        });
    }

    @Test
    void whatIsIncludedIsTheNetAndTheTaxToTheCent() {
        forEveryBasket(random -> {
            Quote quote = random.quote();
            for (QuoteLine line : quote.lines()) {
                for (TaxLine tax : line.taxes()) {
                    assertThat(quote.taxIncluded() ? tax.base().plus(line.tax()) : tax.base())
                            .isEqualTo(line.total());
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
            int considered = 0;
            for (Explanation.Step step : quote.explain().steps()) {
                switch (step) {
                    case Explanation.Step.PriceChosen chosen -> subtotals.add(chosen.subtotal());
                    case Explanation.Step.PromotionApplied applied -> {
                        considered++;
                        discounts.add(applied.amount());
                    }
                    case Explanation.Step.PromotionSkipped skipped -> considered++;
                    case Explanation.Step.TaxTaken taken -> taxes.add(taken.amount());
                    case Explanation.Step.Untaxed untaxed -> taxes.add(Money.zero(quote.currency()));
                }
            }

            assertThat(sum(quote, subtotals)).isEqualTo(quote.subtotal());
            assertThat(sum(quote, discounts)).isEqualTo(quote.discount());
            assertThat(sum(quote, taxes)).isEqualTo(quote.tax());
            assertThat(considered).isEqualTo(random.promotions.promotions().size());
            assertThat(quote.explain().text().lines())
                    .hasSize(quote.explain().steps().size());
        });
    }

    @Test
    void theSameIsPricedTheSame() {
        forEveryBasket(random -> {
            Quote again = new RandomBasket(random.seed).quote();

            assertThat(again).isEqualTo(random.quote());
            assertThat(again.fingerprint())
                    .isEqualTo(random.quote().fingerprint())
                    .matches("[0-9a-f]{64}");
        });
    }
}
