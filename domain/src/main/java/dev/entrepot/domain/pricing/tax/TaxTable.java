package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.tax.TaxSettings.Abroad;
import dev.entrepot.domain.pricing.tax.TaxedItem.Reason;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The taxes of a shop.
 *
 * <p>Of the rules that cover a destination and a category at an instant the one of the most specific {@link Zone} counts; of the same
 * zone the one that came into force last.
 *
 * {@snippet :
 * Money shirts = Money.of("119.00", Currency.getInstance("EUR"));
 * TaxableItem item = new TaxableItem(TaxCategory.STANDARD, shirts, true, 2);
 * List<TaxedItem> taxed = table.take(List.of(item), Destination.country("DE"), TaxStatus.TAXABLE, at);
 * taxed.getFirst().net();  // EUR 100.00
 * taxed.getFirst().tax();  // EUR 19.00
 * }
 *
 * @param version the version of the shop's pricing rules at which they were read
 * @param home where a basket is taxed that goes nowhere in particular
 * @param settings how the shop rounds, and what it does with prices abroad
 * @param cashIncrement to multiples of what a total is rounded before it is paid, such as CHF 0.05; none if it is paid to the smallest
 *     unit. Totals of other currencies are not rounded
 * @param rules in the order in which they are looked at
 */
public record TaxTable(
        long version,
        Destination home,
        TaxSettings settings,
        @Nullable Money cashIncrement,
        List<TaxRule> rules) {

    private static final Comparator<TaxRule> FIRST_LOOKED_AT = Comparator.comparing(
                    TaxRule::zone, Zone.MOST_SPECIFIC_FIRST)
            .thenComparing(rule -> rule.validity().start().orElse(Instant.MIN), Comparator.reverseOrder());

    /**
     * Puts the rules in the order in which they are looked at.
     *
     * @throws IllegalArgumentException if the cash increment is not above zero
     */
    public TaxTable {
        rules = rules.stream().sorted(FIRST_LOOKED_AT).toList();
        if (cashIncrement != null && !cashIncrement.isPositive()) {
            throw new IllegalArgumentException("a cash increment is above zero, not " + cashIncrement);
        }
    }

    /** The taxes of a shop whose totals are paid to the smallest unit. */
    public TaxTable(long version, Destination home, TaxSettings settings, List<TaxRule> rules) {
        this(version, home, settings, null, rules);
    }

    /** The same of a shop that rounds what is paid. */
    public TaxTable roundingCash(Money increment) {
        return new TaxTable(version, home, settings, increment, rules);
    }

    /** What is paid of a total: the nearest multiple of the cash increment, the way the shop rounds, if it has one in this currency. */
    public Money payable(Money total) {
        if (cashIncrement == null || !cashIncrement.currency().equals(total.currency())) {
            return total;
        }
        return total.rounded(new RoundingPolicy(rounding().mode(), Math.toIntExact(cashIncrement.minor())));
    }

    /** A shop that takes no tax. */
    public static TaxTable none(String homeCountry) {
        return new TaxTable(0, Destination.country(homeCountry), TaxSettings.CUSTOMARY, List.of());
    }

    /** How a fraction of the smallest unit is rounded. */
    public RoundingPolicy rounding() {
        return settings.rounding();
    }

    /** The rule for a category at a destination at an instant, if there is one. */
    public Optional<TaxRule> rule(Destination destination, TaxCategory category, Instant at) {
        for (TaxRule rule : rules) {
            if (rule.covers(destination, category, at)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The rates for a category at a destination at an instant; none if no rule covers it. */
    public List<TaxRate> rates(Destination destination, TaxCategory category, Instant at) {
        return rule(destination, category, at).map(TaxRule::rates).orElse(List.of());
    }

    /**
     * Takes the taxes of some things that are sold together.
     *
     * <p>An item's net and tax always make its gross, and with rounding per order the taxes of the items sum to the order's. In which
     * order the items stand changes no total.
     *
     * @param items what to tax, all in one currency; a relieved buyer's prices are expected to be without tax already, see
     *     {@link #priceFor}
     * @param buyer nothing is taken of whoever is exempt or owes the tax elsewhere
     * @return for each item what is taken of it, in the same order
     */
    public List<TaxedItem> take(List<TaxableItem> items, Destination destination, TaxStatus buyer, Instant at) {
        List<Reason> reasons = new ArrayList<>(items.size());
        List<List<TaxRate>> rates = new ArrayList<>(items.size());
        for (TaxableItem item : items) {
            Reason reason = reason(item.category(), destination, buyer, at);
            reasons.add(reason);
            rates.add(reason instanceof Reason.ByRule by ? by.rule().rates() : List.of());
        }
        List<List<TaxLine>> lines = TaxMath.take(items, rates, settings);
        List<TaxedItem> taxed = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            taxed.add(new TaxedItem(items.get(i), lines.get(i), reasons.get(i)));
        }
        return List.copyOf(taxed);
    }

    /**
     * What somebody pays for a unit whose price includes the tax of the home zone.
     *
     * <p>The shop's settings decide whether the gross or the net price stays the same abroad. Whoever is relieved of the tax pays what
     * others pay there less the tax.
     *
     * @param price with the tax
     * @return with the tax of the destination, or without tax for a relieved buyer
     */
    public Money priceFor(Money price, TaxCategory category, Destination destination, TaxStatus buyer, Instant at) {
        boolean relieved = !(buyer instanceof TaxStatus.Taxable);
        boolean netStays = settings.abroad() == Abroad.NET_STAYS && !destination.equals(home);
        if (!relieved && !netStays) {
            return price;
        }
        List<TaxRate> there = rates(destination, category, at);
        List<TaxRate> contained = netStays ? rates(home, category, at) : there;
        if (!relieved && contained.equals(there)) {
            return price;
        }
        Money net = price.minus(TaxMath.total(price, TaxMath.contained(price, contained, rounding())));
        return relieved ? net : net.plus(TaxMath.total(net, TaxMath.onTop(net, there, rounding())));
    }

    private Reason reason(TaxCategory category, Destination destination, TaxStatus buyer, Instant at) {
        if (!(buyer instanceof TaxStatus.Taxable)) {
            return new Reason.Relieved(buyer);
        }
        return rule(destination, category, at)
                .<Reason>map(Reason.ByRule::new)
                .orElseGet(() -> new Reason.NoRule(category.code(), destination.country()));
    }
}
