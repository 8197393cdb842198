package dev.entrepot.domain.pricing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.tax.TaxSettings.Abroad;
import dev.entrepot.domain.pricing.tax.TaxSettings.RoundedPer;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What other shops expect. A case names its items ({@code item gross 2 x 1970 less 100 at 20} is two units of 19.70 each with the tax, the
 * line 1.00 off, taxed at 20 %; rates are joined by {@code +}, {@code -} is no rate, a word is a tax category), discounts of the whole order,
 * its shipping, the rules if items have categories, and what is expected; amounts are in minor units.
 */
class TaxCasesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final RoundingPolicy HALF_UP = RoundingPolicy.HALF_UP;
    private static final TaxCategory UNTAXED = new TaxCategory("untaxed");
    private static final Pattern ITEM =
            Pattern.compile("(?:item (net|gross) (\\d+) x|shipping (net|gross)) (-?\\d+)(?: less (\\d+%?))? at (\\S+)");
    private static final Pattern RULE = Pattern.compile("rule (\\S+) (\\S+) ([0-9.]+)(?: from (\\S+))?(?: to (\\S+))?");

    /** Cases that are not held, each with the reason and, where a case is held wrong, its sum. */
    private static final Map<String, String> EXCLUDED = Map.of();

    @TestFactory
    Stream<DynamicTest> holdsEveryCase() {
        return cases().stream()
                .filter(paragraph -> !EXCLUDED.containsKey(id(paragraph)))
                .map(paragraph -> DynamicTest.dynamicTest(id(paragraph), () -> new Case(paragraph).hold()));
    }

    @Test
    void excludesOnlyCasesThatThereAreAndFewOfThem() {
        assertThat(cases()).extracting(TaxCasesTest::id).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(cases()).extracting(TaxCasesTest::id).containsAll(EXCLUDED.keySet());
        assertThat(EXCLUDED.size() * 10).isLessThanOrEqualTo(cases().size());
    }

    private static List<List<String>> cases() {
        try (InputStream file = Objects.requireNonNull(TaxCasesTest.class.getResourceAsStream("/tax-cases.txt"))) {
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", -1))
                    .map(paragraph -> paragraph.lines().toList())
                    .filter(lines -> lines.getFirst().startsWith("case "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(List<String> paragraph) {
        return paragraph.getFirst().split(" ", -1)[1];
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, USD);
    }

    /** One case while it is read line by line. */
    private static final class Case {

        private final List<String> lines;
        private final List<TaxRule> rules = new ArrayList<>();
        private final List<TaxableItem> items = new ArrayList<>();
        private RoundedPer roundedPer = RoundedPer.LINE;
        private Abroad abroad = Abroad.GROSS_STAYS;
        private Validity validity = Validity.ALWAYS;
        private Instant at = Instant.parse("2026-11-21T12:00:00Z");
        private Destination home = Destination.country("US");
        private Destination destination = home;
        private @Nullable TaxableItem shipping;

        Case(List<String> lines) {
            this.lines = lines;
        }

        void hold() {
            lines.stream().skip(1).filter(line -> !line.startsWith("expect ")).forEach(this::read);
            TaxTable table = new TaxTable(1, home, new TaxSettings(HALF_UP, roundedPer, abroad), rules);
            List<TaxableItem> sold =
                    items.stream().map(item -> priced(item, table)).toList();
            List<TaxedItem> taxed = table.take(sold, destination, TaxStatus.TAXABLE, at);
            for (String fact : lines.getLast().substring("expect ".length()).split(", ", -1)) {
                String[] words = fact.split(" ", -1);
                assertThat(fact(words[0], taxed, table)).as(words[0]).isEqualTo(amounts(words[1]));
            }
        }

        private void read(String line) {
            Matcher item = ITEM.matcher(line);
            Matcher rule = RULE.matcher(line);
            if (item.matches()) {
                add(item);
            } else if (rule.matches()) {
                rules.add(new TaxRule(
                        zone(rule.group(1)),
                        new TaxCategory(rule.group(2)),
                        List.of(rate(rule.group(3))),
                        new Validity(day(rule.group(4), 0), day(rule.group(5), 1))));
            } else {
                readSetting(line);
            }
        }

        private void readSetting(String line) {
            String last = line.substring(line.lastIndexOf(' ') + 1);
            if (line.startsWith("rounded per ")) {
                roundedPer = last.equals("unit") ? RoundedPer.UNIT : RoundedPer.ORDER;
            } else if (line.startsWith("off order ")) {
                takeOff(usd(Long.parseLong(last)));
            } else if (line.startsWith("home ")) {
                home = destination = Destination.country(last);
            } else if (line.startsWith("at ")) {
                at = Objects.requireNonNull(day(last, 0));
            } else if (line.equals("rates from 1 to 2 days from now")) {
                validity = new Validity(at.plus(Duration.ofDays(1)), at.plus(Duration.ofDays(2)));
            } else if (line.startsWith("net stays; the rate there is ")) {
                abroad = Abroad.NET_STAYS;
                destination = Destination.country("CA");
                items.forEach(item -> rules.add(rule(Zone.country("CA"), item.category(), last)));
            } else {
                throw new IllegalArgumentException(line);
            }
        }

        private void add(Matcher found) {
            boolean ofShipping = found.group(1) == null;
            int quantity = ofShipping ? 1 : Integer.parseInt(found.group(2));
            Money amount = usd(Long.parseLong(found.group(4))).times(quantity);
            String off = found.group(5);
            if (off != null) {
                amount = amount.minus(
                        off.endsWith("%") ? amount.percent(Percentage.parse(off), HALF_UP) : usd(Long.parseLong(off)));
            }
            TaxCategory category = category(found.group(6));
            boolean gross = "gross".equals(ofShipping ? found.group(3) : found.group(1));
            TaxableItem item = new TaxableItem(category, amount, gross, quantity);
            items.add(item);
            shipping = ofShipping ? item : shipping;
        }

        private TaxCategory category(String rates) {
            if (rates.equals("-")) {
                return UNTAXED;
            }
            if (Character.isLetter(rates.charAt(0))) {
                return new TaxCategory(rates);
            }
            TaxCategory category =
                    new TaxCategory("at-" + rates.replace('+', '-').replace('.', '_'));
            rules.add(rule(Zone.country("US"), category, rates));
            return category;
        }

        private TaxRule rule(Zone zone, TaxCategory category, String rates) {
            return new TaxRule(
                    zone,
                    category,
                    Arrays.stream(rates.split("\\+", -1)).map(Case::rate).toList(),
                    validity);
        }

        private void takeOff(Money amount) {
            List<Money> parts =
                    amount.allocate(items.stream().map(TaxableItem::amount).toList());
            for (int i = 0; i < parts.size(); i++) {
                TaxableItem item = items.get(i);
                Money left = item.amount().minus(parts.get(i));
                items.set(i, new TaxableItem(item.category(), left, item.taxIncluded(), item.quantity()));
            }
        }

        private TaxableItem priced(TaxableItem item, TaxTable table) {
            if (!item.taxIncluded() || destination.equals(home)) {
                return item;
            }
            Money unit = item.amount().dividedBy(item.quantity(), HALF_UP);
            Money there = table.priceFor(unit, item.category(), destination, TaxStatus.TAXABLE, at);
            return new TaxableItem(item.category(), there.times(item.quantity()), true, item.quantity());
        }

        private List<Money> fact(String name, List<TaxedItem> taxed, TaxTable table) {
            return switch (name) {
                case "tax" -> List.of(tax(taxed, item -> true));
                case "included" -> List.of(tax(taxed, item -> item.item().taxIncluded()));
                case "added" -> List.of(tax(taxed, item -> !item.item().taxIncluded()));
                case "total" ->
                    List.of(Money.total(
                            USD, taxed.stream().map(TaxedItem::gross).toList()));
                case "net-total" ->
                    List.of(Money.total(USD, taxed.stream().map(TaxedItem::net).toList()));
                case "line-gross" -> taxed.stream().map(TaxedItem::gross).toList();
                case "shipping-gross" ->
                    taxed.stream()
                            .filter(item -> item.item().equals(shipping))
                            .map(TaxedItem::gross)
                            .toList();
                case "unit-net" -> {
                    TaxableItem first = items.getFirst();
                    Money unit = first.amount().dividedBy(first.quantity(), HALF_UP);
                    yield List.of(table.priceFor(
                            unit, first.category(), destination, new TaxStatus.Exempt("to see the net price"), at));
                }
                default -> throw new IllegalArgumentException(name);
            };
        }

        private static Money tax(List<TaxedItem> taxed, Predicate<TaxedItem> which) {
            return Money.total(
                    USD, taxed.stream().filter(which).map(TaxedItem::tax).toList());
        }

        private static List<Money> amounts(String minors) {
            return Arrays.stream(minors.split(",", -1))
                    .map(minor -> usd(Long.parseLong(minor)))
                    .toList();
        }

        private static Zone zone(String country) {
            return new Zone(country, "", null);
        }

        private static TaxRate rate(String percent) {
            return new TaxRate(percent + "%", Percentage.of(percent));
        }

        private static @Nullable Instant day(@Nullable String date, int later) {
            return date == null
                    ? null
                    : LocalDate.parse(date)
                            .plusDays(later)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        }
    }
}
