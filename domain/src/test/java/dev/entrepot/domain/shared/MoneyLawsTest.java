package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What holds for any amounts: each law is tried on thousands of them, edges included, against exact arithmetic. */
class MoneyLawsTest {

    private static final int CASES = 3_000;
    private static final long FIRST_SEED = 20_261_121;

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final long[] EDGES = {0, 1, -1, 2, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1};

    private static final List<Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .toList();

    @Test
    void textAndNumberGiveTheSameAmountBack() {
        tryOut(random -> {
            Money money = amount(random);

            assertThat(Money.parse(money.toString())).isEqualTo(money);
            assertThat(Money.of(money.plainAmount(), money.currency())).isEqualTo(money);
            assertThat(Money.of(money.amount(), money.currency())).isEqualTo(money);
            assertThat(money.amount().toPlainString()).isEqualTo(money.plainAmount());
            assertThat(money.amount().scale()).isEqualTo(money.currency().getDefaultFractionDigits());
        });
    }

    @Test
    void sumsDifferencesAndProductsAreExactOrRefused() {
        tryOut(random -> {
            Money left = amount(random);
            Money right = Money.ofMinor(number(random), left.currency());
            BigInteger a = BigInteger.valueOf(left.minor());
            BigInteger b = BigInteger.valueOf(right.minor());

            isExactly(a.add(b), () -> left.plus(right));
            isExactly(a.subtract(b), () -> left.minus(right));
            isExactly(a.multiply(b), () -> left.times(right.minor()));
            isExactly(a.negate(), left::negated);
            isExactly(a.abs(), left::abs);
            assertThat(left.compareTo(right)).isEqualTo(a.compareTo(b));
        });
    }

    @Test
    void totalsDoNotDependOnTheOrder() {
        tryOut(random -> {
            Currency currency = currency(random);
            List<Money> amounts = new ArrayList<>();
            BigInteger sum = BigInteger.ZERO;
            for (int i = random.nextInt(6); i > 0; i--) {
                Money amount = Money.ofMinor(number(random), currency);
                amounts.add(amount);
                sum = sum.add(BigInteger.valueOf(amount.minor()));
            }

            isExactly(sum, () -> Money.total(currency, amounts));
            Collections.shuffle(amounts, random);
            isExactly(sum, () -> Money.total(currency, amounts));
        });
    }

    @Test
    void roundsTheExactResultOnce() {
        tryOut(random -> {
            Money money = amount(random);
            RoundingPolicy policy = policy(random);
            RoundingMode mode = RoundingMode.valueOf(policy.mode().name());
            BigDecimal minor = BigDecimal.valueOf(money.minor());
            Percentage percentage = percentage(random);
            BigDecimal whole = BigDecimal.ONE.add(percentage.fraction());
            BigDecimal factor = BigDecimal.valueOf(number(random), random.nextInt(-3, 25));
            long divisor = number(random) | 1;
            BigDecimal increment = BigDecimal.valueOf(policy.increment());

            isExactly(
                    minor.multiply(percentage.fraction()).setScale(0, mode).toBigInteger(),
                    () -> money.percent(percentage, policy));
            isExactly(
                    minor.multiply(percentage.fraction()).divide(whole, 0, mode).toBigInteger(),
                    () -> money.percentIncluded(percentage, policy));
            isExactly(minor.multiply(factor).setScale(0, mode).toBigInteger(), () -> money.times(factor, policy));
            isExactly(
                    minor.divide(BigDecimal.valueOf(divisor), 0, mode).toBigInteger(),
                    () -> money.dividedBy(divisor, policy));
            if (factor.signum() != 0) {
                isExactly(minor.divide(factor, 0, mode).toBigInteger(), () -> money.dividedBy(factor, policy));
            }
            isExactly(minor.divide(increment, 0, mode).multiply(increment).toBigInteger(), () -> money.rounded(policy));
        });
    }

    @Test
    void numbersFromOutsideAreRoundedOnceToTheIncrement() {
        tryOut(random -> {
            Currency currency = currency(random);
            RoundingPolicy policy = policy(random);
            BigDecimal number = BigDecimal.valueOf(number(random), random.nextInt(5, 25));
            BigDecimal increment = BigDecimal.valueOf(policy.increment(), currency.getDefaultFractionDigits());
            RoundingMode mode = RoundingMode.valueOf(policy.mode().name());

            assertThat(Money.of(number, currency, policy).amount())
                    .isEqualTo(number.divide(increment, 0, mode).multiply(increment));
        });
    }

    @Test
    void roundingTwiceIsRoundingOnce() {
        tryOut(random -> {
            Money money = Money.ofMinor(number(random) / 2, currency(random));
            RoundingPolicy policy = policy(random);
            Money rounded = money.rounded(policy);

            assertThat(rounded.rounded(policy)).isEqualTo(rounded);
            assertThat(rounded.minor() % policy.increment()).isZero();
            assertThat(rounded.minus(money).abs().minor()).isLessThan(policy.increment());
        });
    }

    @Test
    void aPercentageUpToHundredIsAPartOfTheAmount() {
        tryOut(random -> {
            Money money = Money.ofMinor(number(random) >>> 1, currency(random));
            Percentage percentage = new Percentage(random.nextLong(Percentage.HUNDRED.units() + 1));

            assertThat(money.percent(percentage, policy(random))).isBetween(Money.zero(money.currency()), money);
            assertThat(money.percent(Percentage.HUNDRED, policy(random))).isEqualTo(money);
            assertThat(money.percent(Percentage.ZERO, policy(random)).isZero()).isTrue();
        });
    }

    @Test
    void includedAndAddedPercentagesInvertEachOther() {
        tryOut(random -> {
            Money net = Money.ofMinor(number(random) / 11, currency(random));
            Percentage percentage = percentage(random);
            RoundingPolicy rounding = random.nextBoolean() ? RoundingPolicy.HALF_UP : RoundingPolicy.HALF_EVEN;
            Money added = net.percent(percentage, rounding);
            Money gross = net.plus(added);

            Money included = gross.percentIncluded(percentage, rounding);

            assertThat(included.minus(added).abs().minor()).isLessThanOrEqualTo(1);
            assertThat(gross.minus(included).minus(net).abs().minor()).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void allocationsAreTheLargestRemainders() {
        tryOut(random -> {
            Money total = amount(random);
            long[] weights = weights(random);

            long[] parts = minors(total.allocate(weights));

            assertThat(parts).isEqualTo(largestRemainders(total.minor(), weights));
        });
    }

    @Test
    void allocationsLoseNothingAndAreFairAndStable() {
        tryOut(random -> {
            Money total = amount(random);
            long[] weights = weights(random);
            BigInteger sum =
                    Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);

            List<Money> parts = total.allocate(weights);

            assertThat(Money.total(total.currency(), parts)).isEqualTo(total);
            assertThat(parts).hasSameSizeAs(weights);
            for (int i = 0; i < weights.length; i++) {
                Money part = parts.get(i);
                BigInteger exact = BigInteger.valueOf(total.minor()).multiply(BigInteger.valueOf(weights[i]));
                BigInteger distance = BigInteger.valueOf(part.minor())
                        .multiply(sum)
                        .subtract(exact)
                        .abs();
                assertThat(distance).isLessThan(sum);
                assertThat(Long.signum(part.minor()) * Long.signum(total.minor()))
                        .isNotNegative();
                if (i > 0 && weights[i - 1] >= weights[i]) {
                    assertThat(-Math.abs(parts.get(i - 1).minor())).isLessThanOrEqualTo(-Math.abs(part.minor()));
                }
            }
        });
    }

    @Test
    void allocationsOfNegativeAmountsMirrorThoseOfPositiveOnes() {
        tryOut(random -> {
            Money total = Money.ofMinor(number(random) >>> 1, currency(random));
            long[] weights = weights(random);

            assertThat(total.negated().allocate(weights))
                    .isEqualTo(
                            total.allocate(weights).stream().map(Money::negated).toList());
        });
    }

    @Test
    void percentagesComeBackFromTheirText() {
        tryOut(random -> {
            Percentage percentage = percentage(random);

            assertThat(Percentage.parse(percentage.toString())).isEqualTo(percentage);
            assertThat(Percentage.of(percentage.plainValue())).isEqualTo(percentage);
            assertThat(Percentage.of(percentage.fraction().movePointRight(2))).isEqualTo(percentage);
        });
    }

    private static void tryOut(Consumer<Random> law) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            try {
                law.accept(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                Assertions.fail("broken for seed " + seed, broken);
            }
        }
    }

    private static void isExactly(BigInteger expected, Supplier<Money> operation) {
        if (expected.compareTo(LEAST) < 0 || expected.compareTo(MOST) > 0) {
            assertThatExceptionOfType(MoneyOverflow.class).isThrownBy(operation::get);
        } else {
            assertThat(operation.get().minor()).isEqualTo(expected.longValueExact());
        }
    }

    /** The definition of the largest remainder, one unit after the other. */
    private static long[] largestRemainders(long total, long[] weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[weights.length];
        List<BigInteger> remainders = new ArrayList<>();
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] share = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            left -= parts[i];
            remainders.add(share[1].abs());
        }
        for (; left != 0; left -= Long.signum(total)) {
            int largest = remainders.indexOf(Collections.max(remainders));
            parts[largest] += Long.signum(total);
            remainders.set(largest, BigInteger.ONE.negate());
        }
        return parts;
    }

    private static long[] minors(List<Money> amounts) {
        return amounts.stream().mapToLong(Money::minor).toArray();
    }

    private static Money amount(Random random) {
        return Money.ofMinor(number(random), currency(random));
    }

    private static Currency currency(Random random) {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    /** Of any magnitude, so that small numbers are as likely as huge ones; now and then an edge. */
    private static long number(Random random) {
        return random.nextInt(10) == 0
                ? EDGES[random.nextInt(EDGES.length)]
                : random.nextLong() >> random.nextInt(Long.SIZE);
    }

    private static Percentage percentage(Random random) {
        return new Percentage(random.nextLong(1_000_000_001) >> random.nextInt(30));
    }

    private static RoundingPolicy policy(Random random) {
        RoundingPolicy.Mode[] modes = RoundingPolicy.Mode.values();
        return new RoundingPolicy(modes[random.nextInt(modes.length)], 1 + random.nextInt(20));
    }

    private static long[] weights(Random random) {
        long[] weights = new long[1 + random.nextInt(12)];
        int magnitude = random.nextInt(1, Long.SIZE);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(8) == 0 ? 0 : random.nextLong() >>> random.nextInt(magnitude, Long.SIZE);
        }
        weights[random.nextInt(weights.length)] |= 1;
        return weights;
    }
}
