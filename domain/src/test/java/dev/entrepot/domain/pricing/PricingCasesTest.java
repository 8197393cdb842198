package dev.entrepot.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sums in {@code pricing-cases.txt}, which other shops expect of themselves, are ours as well. */
class PricingCasesTest {

    private static final Currency EUR = Scene.EUR;

    private static List<String> text() {
        try (InputStream file = PricingCasesTest.class.getResourceAsStream("/pricing-cases.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String line : text()) {
            if (line.startsWith("case ")) {
                cases.add(new Case(line.substring(5), new ArrayList<>()));
            } else if (!line.startsWith("excluded ")) {
                cases.getLast().lines().add(Words.of(line));
            }
        }
        return cases.stream();
    }

    @Test
    void exclusionsHaveReasonsAndAreFew() {
        List<Words> excluded = text().stream()
                .filter(line -> line.startsWith("excluded "))
                .map(Words::of)
                .toList();

        assertThat(excluded).allMatch(words -> words.words().size() > 6);
        long universal =
                cases().filter(one -> one.title().contains(" universal ")).count();
        long missing = excluded.stream()
                .filter(words -> words.at(2).equals("universal"))
                .count();
        assertThat(missing * 10).isLessThan(universal + missing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void holds(Case one) {
        CaseReader reader = new CaseReader(EUR);
        List<Words> lines = one.lines();
        for (int i = 0; i < lines.size(); i++) {
            Words words = lines.get(i);
            switch (words.at(0)) {
                case "line" -> reader.line(words);
                case "list" -> reader.list(words);
                case "ship" -> reader.ship(words);
                case "shopper" -> reader.shopper(words);
                case "channel" -> reader.channel(words);
                case "coupon" -> reader.coupon(words);
                case "used" -> reader.used(words);
                case "promotion" -> reader.promotion(words, terms(lines, i + 1));
                case "asks" -> assertPrice(reader, words, lines.get(i + 1));
                case "expect" -> {
                    if (!words.at(1).equals("unit")) {
                        assertQuote(reader, words);
                    }
                }
                case "when", "give" -> {}
                default -> assertSum(words);
            }
        }
    }

    private static List<Words> terms(List<Words> lines, int from) {
        return lines.stream()
                .skip(from)
                .takeWhile(words -> Set.of("when", "give").contains(words.at(0)))
                .toList();
    }

    private static void assertQuote(CaseReader reader, Words expected) {
        String last = expected.at(expected.words().size() - 1);
        if (expected.at(1).equals("refused")) {
            assertThatExceptionOfType(PricingRefusal.class)
                    .isThrownBy(reader::quote)
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(last));
            return;
        }
        if (expected.at(1).equals("otherwise_total")) {
            assertThat(reader.quoteWithoutCoupons().total()).isEqualTo(Money.ofMinor(Long.parseLong(last), EUR));
            return;
        }
        Quote quote = reader.quote();
        if (expected.at(1).equals("kept_out")) {
            assertThat(quote.explain().steps())
                    .anyMatch(step -> step instanceof Explanation.Step.PromotionSkipped skipped
                            && skipped.promotion().equals(last)
                            && skipped.reason() instanceof Explanation.SkipReason.ConditionNotMet);
            return;
        }
        assertThat(actual(reader, quote, expected)).as("%s", expected).isEqualTo(Long.parseLong(last));
    }

    private static long actual(CaseReader reader, Quote quote, Words expected) {
        return switch (expected.at(1)) {
            case "total" -> quote.total().minor();
            case "net" -> quote.total().minus(quote.tax()).minor();
            case "goods" -> quote.goods().minor();
            case "shipping" -> quote.shipping().minor();
            case "discount" -> quote.discount().minor();
            case "saved" ->
                reader.quoteWithoutPromotions().total().minus(quote.total()).minor();
            case "applied" -> quote.discountByPromotion().size();
            case "by" ->
                quote.discountByPromotion()
                        .getOrDefault(expected.at(2), Money.zero(EUR))
                        .minor();
            case "off" -> lineOf(quote, expected.at(2)).discount().minor();
            case "left" -> lineOf(quote, expected.at(2)).total().minor();
            default -> throw new IllegalArgumentException("nothing to expect: " + expected);
        };
    }

    private static QuoteLine lineOf(Quote quote, String sku) {
        return quote.lines().stream()
                .filter(line -> line.sku().value().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    /** {@code asks CURRENCY xQUANTITY [groups= tiers= channels=]}, and then {@code expect unit PRICE|none}. */
    private static void assertPrice(CaseReader reader, Words asked, Words expected) {
        Currency currency = Currency.getInstance(asked.at(1));
        Shopper shopper = new Shopper(
                Set.of(asked.values("groups")),
                asked.value("tiers", ""),
                asked.value("channels", ""),
                null,
                null,
                TaxStatus.TAXABLE);
        String unit = new PriceBook(1, currency, reader.lists)
                .choose(Scene.variant("ASKED"), Integer.parseInt(asked.at(2).substring(1)), shopper, Scene.NOON)
                .map(PriceChoice::price)
                .map(price -> String.valueOf(price.unit().minor()))
                .orElse("none");

        assertThat(unit).isEqualTo(expected.at(2));
    }

    private static void assertSum(Words sum) {
        String expected = sum.at(sum.words().size() - 1);
        String actual = switch (sum.at(0)) {
            case "allocate" -> allocated(Long.parseLong(sum.at(1)), sum.at(3));
            case "decimals" ->
                String.valueOf(
                        Money.zero(Currency.getInstance(sum.at(1))).amount().scale());
            case "convert" ->
                String.valueOf(Money.ofMinor(Long.parseLong(sum.at(2)), EUR)
                        .times(new BigDecimal(sum.at(4)), RoundingPolicy.HALF_UP)
                        .minor());
            default -> rounded(sum);
        };
        assertThat(actual).as("%s", sum).isEqualTo(expected);
    }

    private static String allocated(long total, String weights) {
        long[] each =
                Arrays.stream(weights.split(",")).mapToLong(Long::parseLong).toArray();
        return String.join(
                ",",
                Money.ofMinor(total, EUR).allocate(each).stream()
                        .map(part -> String.valueOf(part.minor()))
                        .toList());
    }

    private static String rounded(Words sum) {
        Currency currency = Currency.getInstance(sum.at(1));
        BigDecimal operand = new BigDecimal(sum.at(4));
        RoundingPolicy.Mode mode = RoundingPolicy.Mode.valueOf(sum.at(5));
        Money amount = switch (sum.at(0)) {
            case "multiply" -> Money.of(sum.at(2), currency).times(operand, new RoundingPolicy(mode, 1));
            case "divide" -> Money.of(sum.at(2), currency).dividedBy(operand, new RoundingPolicy(mode, 1));
            case "round" ->
                Money.of(new BigDecimal(sum.at(2)), currency, new RoundingPolicy(mode, operand.intValueExact()));
            default -> throw new IllegalArgumentException("no sum: " + sum);
        };
        return amount.plainAmount();
    }

    /** One case. */
    record Case(String title, List<Words> lines) {

        @Override
        public String toString() {
            return title;
        }
    }
}
