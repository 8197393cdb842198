package dev.entrepot.domain.pricing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.tax.TaxSettings.Abroad;
import dev.entrepot.domain.pricing.tax.TaxSettings.RoundedPer;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Zone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Laws of taxes, over random orders. */
class TaxLawsTest {

    private static final int ORDERS = 10_000;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Destination HOME = Destination.country("DE");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final MathContext FINE = new MathContext(60, RoundingMode.HALF_UP);

    @Test
    void netAndTaxAlwaysMakeTheGrossAndNothingIsNegative() {
        forEveryOrder(order -> order.take(TaxStatus.TAXABLE).forEach(taxed -> {
            assertThat(taxed.net().plus(taxed.tax())).isEqualTo(taxed.gross());
            assertThat(taxed.item().taxIncluded() ? taxed.gross() : taxed.net())
                    .isEqualTo(taxed.item().amount());
            assertThat(taxed.net().isNegative()).isFalse();
            assertThat(taxed.lines()).noneMatch(line -> line.amount().isNegative());
        }));
    }

    @Test
    void aTaxIsTheSequentialCalculationWithinOneUnitPerRounding() {
        forEveryOrder(order -> {
            for (TaxedItem taxed : order.take(TaxStatus.TAXABLE)) {
                List<TaxRate> rates = order.rates(taxed.item());
                BigDecimal net = taxed.item().taxIncluded()
                        ? taxed.item().amount().amount().divide(onOne(rates), FINE)
                        : taxed.item().amount().amount();
                long roundings = order.roundings(taxed.item());
                List<BigDecimal> exact = sequential(net, rates);
                for (int k = 0; k < rates.size(); k++) {
                    BigDecimal apart = taxed.lines().get(k).amount().amount().subtract(exact.get(k));
                    assertThat(apart.abs()).isLessThanOrEqualTo(BigDecimal.valueOf(roundings, 2));
                }
            }
        });
    }

    /** What is taken by rounding it for itself is the exact tax, rounded: it can be said to the cent what it must be. */
    @Test
    void aTaxOnTopOfALineIsTheSequentialCalculationRoundedOnce() {
        forEveryOrder(order -> {
            TaxTable perLine = order.with(RoundedPer.LINE);
            for (TaxedItem taxed : perLine.take(order.items, HOME, TaxStatus.TAXABLE, NOON)) {
                if (taxed.item().taxIncluded()) {
                    continue;
                }
                List<BigDecimal> exact = sequential(taxed.item().amount().amount(), order.rates(taxed.item()));
                assertThat(taxed.lines())
                        .extracting(TaxLine::amount)
                        .containsExactlyElementsOf(exact.stream()
                                .map(tax -> Money.of(tax, EUR, perLine.rounding()))
                                .toList());
            }
        });
    }

    @Test
    void whatIsTakenForAnOrderIsTheSumRoundedOnceAndTheLinesSumToIt() {
        forEveryOrder(order -> {
            TaxTable perOrder = order.with(RoundedPer.ORDER);
            Map<List<Object>, BigDecimal> exact = new HashMap<>();
            Map<List<Object>, Money> taken = new HashMap<>();
            for (TaxedItem taxed : perOrder.take(order.items, HOME, TaxStatus.TAXABLE, NOON)) {
                List<TaxRate> rates = order.rates(taxed.item());
                List<BigDecimal> ofOne = sequential(BigDecimal.ONE, rates);
                for (int k = 0; k < rates.size() && !taxed.item().taxIncluded(); k++) {
                    List<Object> key = List.of(rates.get(k), ofOne.get(k).stripTrailingZeros());
                    exact.merge(key, taxed.item().amount().amount().multiply(ofOne.get(k)), BigDecimal::add);
                    taken.merge(key, taxed.lines().get(k).amount(), Money::plus);
                }
                if (taxed.item().taxIncluded() && !rates.isEmpty()) {
                    taken.merge(List.of(rates), taxed.tax(), Money::plus);
                    exact.merge(List.of(rates), taxed.item().amount().amount(), BigDecimal::add);
                }
            }
            taken.forEach((key, tax) -> {
                BigDecimal sum = exact.getOrDefault(key, BigDecimal.ZERO);
                if (key.getFirst() instanceof List<?>) {
                    BigDecimal factor = onOne(order.asRates(key.getFirst()));
                    Money net = Money.of(sum, EUR).minus(tax);
                    BigDecimal apart = net.amount().subtract(sum.divide(factor, FINE));
                    assertThat(apart.abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
                } else {
                    assertThat(tax).isEqualTo(Money.of(sum, EUR, perOrder.rounding()));
                }
            });
        });
    }

    @Test
    void theOrderOfTheItemsChangesNoTotal() {
        forEveryOrder(order -> {
            List<TaxableItem> shuffled = new ArrayList<>(order.items);
            Collections.shuffle(shuffled, new Random(order.items.size()));

            List<TaxedItem> other = order.table.take(shuffled, HOME, TaxStatus.TAXABLE, NOON);

            assertThat(byRate(other)).isEqualTo(byRate(order.take(TaxStatus.TAXABLE)));
        });
    }

    @Test
    void whoIsRelievedPaysNone() {
        forEveryOrder(order -> {
            assertThat(order.take(new TaxStatus.Exempt("Embassy")))
                    .allMatch(taxed -> taxed.lines().isEmpty());
            assertThat(order.take(new TaxStatus.ReverseCharge("ATU12345678")))
                    .allMatch(taxed -> taxed.gross().equals(taxed.net()));
        });
    }

    @Test
    void taxOnTopAndTaxIncludedInvertEachOtherWithinOneUnitPerRounding() {
        forEveryOrder(order -> {
            for (TaxableItem item : order.items) {
                List<TaxRate> rates = order.rates(item);
                Money net = item.amount();
                Money onTop = TaxMath.total(net, TaxMath.onTop(net, rates, order.table.rounding()));

                Money included = TaxMath.total(net, TaxMath.contained(net.plus(onTop), rates, order.table.rounding()));

                assertThat(included.minus(onTop).abs().minor()).isLessThanOrEqualTo(Math.max(1, rates.size()));
            }
        });
    }

    @Test
    void aPriceWithoutTaxIsThePriceThatOthersPayLessTheTax() {
        forEveryOrder(order -> {
            for (TaxableItem item : order.items) {
                Destination away = Destination.country("FR");
                Money relieved = order.priceFor(item, away, new TaxStatus.Exempt("Embassy"));
                Money paid = order.priceFor(item, away, TaxStatus.TAXABLE);
                List<TaxRate> rates = order.table.rates(away, item.category(), NOON);
                Money tax = TaxMath.total(paid, TaxMath.contained(paid, rates, order.table.rounding()));

                assertThat(paid.minus(tax).minus(relieved).abs().minor())
                        .isLessThanOrEqualTo(Math.max(1, rates.size()));
            }
        });
    }

    /** A compound rate is taken of the net and what the earlier rates took; the others of the net. */
    private static List<BigDecimal> sequential(BigDecimal net, List<TaxRate> rates) {
        List<BigDecimal> taxes = new ArrayList<>();
        BigDecimal withTax = net;
        for (TaxRate rate : rates) {
            BigDecimal base = rate.compound() ? withTax : net;
            BigDecimal tax = base.multiply(new BigDecimal(rate.percentage().plainValue()))
                    .movePointLeft(2);
            taxes.add(tax);
            withTax = withTax.add(tax);
        }
        return taxes;
    }

    private static BigDecimal onOne(List<TaxRate> rates) {
        return sequential(BigDecimal.ONE, rates).stream().reduce(BigDecimal.ONE, BigDecimal::add);
    }

    private static Map<TaxRate, Money> byRate(List<TaxedItem> taxed) {
        Map<TaxRate, Money> byRate = new HashMap<>();
        taxed.forEach(item -> item.lines().forEach(line -> byRate.merge(line.rate(), line.amount(), Money::plus)));
        return byRate;
    }

    private static void forEveryOrder(Consumer<RandomOrder> law) {
        for (long seed = 1; seed <= ORDERS; seed++) {
            RandomOrder order = new RandomOrder(seed);
            try {
                law.accept(order);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("with seed " + seed + ": " + order.items + " by " + order.table, broken);
            }
        }
    }

    /** Up to eight items of up to three categories, each with up to three rates, which may compound. */
    private static final class RandomOrder {

        private static final List<TaxCategory> CATEGORIES =
                List.of(TaxCategory.STANDARD, new TaxCategory("food"), new TaxCategory("shipping"));
        private static final List<RoundingPolicy> POLICIES =
                List.of(RoundingPolicy.HALF_UP, RoundingPolicy.HALF_EVEN, RoundingPolicy.DOWN, RoundingPolicy.UP);

        private final Random random;
        private final TaxTable table;
        private final List<TaxableItem> items = new ArrayList<>();

        RandomOrder(long seed) {
            this.random = new Random(seed);
            List<TaxRate> known = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                known.add(new TaxRate("Tax " + i, new Percentage(random.nextInt(30_000_000)), random.nextInt(3) == 0));
            }
            List<TaxRule> rules = new ArrayList<>();
            for (String country : List.of("DE", "FR")) {
                for (TaxCategory category : CATEGORIES) {
                    Collections.shuffle(known, random);
                    rules.add(new TaxRule(Zone.country(country), category, known.subList(0, random.nextInt(4))));
                }
            }
            TaxSettings settings =
                    new TaxSettings(one(POLICIES), one(List.of(RoundedPer.values())), one(List.of(Abroad.values())));
            this.table = new TaxTable(1, HOME, settings, rules);
            int size = 1 + random.nextInt(8);
            for (int i = 0; i < size; i++) {
                Money amount = Money.ofMinor(random.nextInt(random.nextInt(4) == 0 ? 5 : 50_000), EUR);
                items.add(new TaxableItem(one(CATEGORIES), amount, random.nextBoolean(), 1 + random.nextInt(5)));
            }
        }

        List<TaxedItem> take(TaxStatus buyer) {
            return table.take(items, HOME, buyer, NOON);
        }

        TaxTable with(RoundedPer roundedPer) {
            TaxSettings settings = new TaxSettings(table.rounding(), roundedPer, Abroad.GROSS_STAYS);
            return new TaxTable(1, HOME, settings, table.rules());
        }

        List<TaxRate> rates(TaxableItem item) {
            return table.rates(HOME, item.category(), NOON);
        }

        Money priceFor(TaxableItem item, Destination destination, TaxStatus buyer) {
            return table.priceFor(item.amount(), item.category(), destination, buyer, NOON);
        }

        List<TaxRate> asRates(Object rates) {
            return table.rules().stream()
                    .map(TaxRule::rates)
                    .filter(rates::equals)
                    .findFirst()
                    .orElseThrow();
        }

        /** A rounding of the whole, the place of a remainder unit, or a rounding of each unit. */
        long roundings(TaxableItem item) {
            return table.settings().roundedPer() == RoundedPer.UNIT ? 2L * item.quantity() : 3;
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
