package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lowest price of the 30 days before a reduction.
 *
 * <p>Directive 98/6/EC, article 6a: whoever announces a price reduction tells the prior price, the lowest that was asked during a period
 * of at least 30 days before the reduction. A price is announced as reduced if something is crossed out beside it, and the reduction
 * begins when what is asked now was first asked with something crossed out. So each further step of a reduction is one of its own, and
 * counts the steps before it: that is the strict reading, which holds in every member state. What is crossed out may be another amount,
 * such as the maker's recommendation.
 *
 * <p>A price of a further list is announced as reduced if something is crossed out beside it, or if it is for everybody and for a single
 * unit, and below the regular price. Prices for some groups, tiers or channels and those from a greater quantity on are conditional, and
 * are no reduction that is announced to all (Commission notice 2021/C 526/02), unless something is crossed out. The reduction begins when
 * what is asked now was first asked on the list, or when the list came into force, whichever was later; before that its shoppers were
 * asked what stood on the list while it was in force, and the regular price. The lower one counts.
 */
public final class PriorPrice {

    /** How far it looks back from the beginning of a reduction, which does not belong to it. */
    public static final Duration PERIOD = Duration.ofDays(30);

    private PriorPrice() {}

    /**
     * The prior price of the price that a history ends with.
     *
     * <p>It depends on nothing after the beginning of the reduction, and so can be remembered with the price.
     *
     * @param history all changes of one price, the first one first
     * @return empty if that price is not announced as reduced, or was not asked before the reduction
     */
    public static Optional<Money> of(List<PriceChange> history) {
        if (history.isEmpty() || !isReduced(history.getLast().after())) {
            return Optional.empty();
        }
        int last = history.size() - 1;
        while (!beginsReduction(history.get(last))) {
            last--;
        }
        Instant since = history.get(last).at().minus(PERIOD);
        return history.subList(0, last + 1).stream()
                .filter(change -> change.at().isAfter(since))
                .flatMap(change -> Optional.ofNullable(change.before()).stream())
                .map(Price::unit)
                .min(Money::compareTo);
    }

    /**
     * The prior price of the price that its history on a further list ends with.
     *
     * @param list what the list says now
     * @param own all changes of that price, the first one first
     * @param regular all changes of the regular price for as many units, the first one first; none if there is none, or if it counts
     *     the tax otherwise than the list does
     * @return empty if the price is not announced as reduced, or nothing was asked before the reduction
     */
    public static Optional<Money> ofList(PriceListTerms list, List<PriceChange> own, List<PriceChange> regular) {
        if (own.isEmpty() || !isReduced(list, own.getLast(), regular)) {
            return Optional.empty();
        }
        int last = own.size() - 1;
        while (!setsAnotherUnit(own.get(last))) {
            last--;
        }
        Instant set = own.get(last).at();
        Instant start = list.validity().start().orElse(Instant.MIN);
        Instant begin = start.isAfter(set) ? start : set;
        Instant since = begin.minus(PERIOD);
        Stream<PriceChange> onTheList = own.subList(0, last + 1).stream()
                .filter(change -> change.at().isAfter(since) && change.at().isAfter(start));
        return Stream.concat(
                        onTheList.flatMap(change -> before(change).stream()),
                        regularUnits(regular, since, begin).stream())
                .min(Money::compareTo);
    }

    /** What was asked regularly at any moment of a period: what each of its changes has ended, and the first one after it. */
    private static List<Money> regularUnits(List<PriceChange> regular, Instant since, Instant begin) {
        List<Money> units = new ArrayList<>();
        for (PriceChange change : regular) {
            if (change.at().isAfter(since)) {
                before(change).ifPresent(units::add);
            }
            if (!change.at().isBefore(begin)) {
                return units;
            }
        }
        if (!regular.isEmpty()) {
            unit(regular.getLast().after()).ifPresent(units::add);
        }
        return units;
    }

    private static boolean isReduced(PriceListTerms list, PriceChange last, List<PriceChange> regular) {
        Price price = last.after();
        if (price == null) {
            return false;
        }
        boolean announcedToAll = last.minQuantity() == 1 && list.audience().equals(Audience.EVERYBODY);
        return isReduced(price)
                || (announcedToAll
                        && !regular.isEmpty()
                        && unit(regular.getLast().after())
                                .filter(unit -> price.unit().compareTo(unit) < 0)
                                .isPresent());
    }

    private static boolean setsAnotherUnit(PriceChange change) {
        return !before(change).equals(unit(change.after()));
    }

    private static Optional<Money> before(PriceChange change) {
        return unit(change.before());
    }

    private static Optional<Money> unit(@Nullable Price price) {
        return Optional.ofNullable(price).map(Price::unit);
    }

    /** Of a run of changes after which the price is reduced, one has begun it: the first if no other has. */
    private static boolean beginsReduction(PriceChange change) {
        Price before = change.before();
        Price after = change.after();
        return after == null
                || before == null
                || !isReduced(before)
                || !before.unit().equals(after.unit());
    }

    private static boolean isReduced(@Nullable Price price) {
        return price != null && price.crossedOut().isPresent();
    }
}
