package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lowest price of the 30 days before a reduction.
 *
 * <p>Directive 98/6/EC, article 6a: whoever announces a price reduction tells the prior price, the lowest that was asked during a period
 * of at least 30 days before the reduction. A price is announced as reduced if something is crossed out beside it, and the reduction
 * begins when what is asked now was first asked with something crossed out. So each further step of a reduction is one of its own, and
 * counts the steps before it: that is the strict reading, which holds in every member state. What is crossed out may be another amount,
 * such as the maker's recommendation.
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
