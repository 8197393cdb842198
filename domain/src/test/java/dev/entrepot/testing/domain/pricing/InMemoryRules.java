package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What in-memory prices, promotions and taxes share: the version of the shop's pricing rules, which every write of theirs raises, and
 * the shop's way of pricing.
 */
public final class InMemoryRules {

    final InMemoryUnitOfWork work;
    private long version;
    private boolean taxIncluded;
    private Destination home = Destination.country("DE");
    private @Nullable Money cashIncrement;

    /** Makes the rules of a shop in Germany whose prices do not include the tax. */
    public InMemoryRules(InMemoryUnitOfWork work) {
        this.work = work;
    }

    /** The present version. */
    public long version() {
        return work.call(() -> version);
    }

    /**
     * Changes the shop's way of pricing, and raises the version.
     *
     * @param includesTax whether prices include the tax
     * @param place where a basket is taxed that goes nowhere in particular
     * @param increment to multiples of what totals are rounded; none if they are not
     */
    public void change(boolean includesTax, Destination place, @Nullable Money increment) {
        work.call(() -> {
            boolean includedBefore = taxIncluded;
            Destination homeBefore = home;
            Money incrementBefore = cashIncrement;
            work.onUndo(() -> {
                taxIncluded = includedBefore;
                home = homeBefore;
                cashIncrement = incrementBefore;
            });
            taxIncluded = includesTax;
            home = place;
            cashIncrement = increment;
            return raise();
        });
    }

    boolean raise() {
        version++;
        work.onUndo(() -> version--);
        return true;
    }

    boolean taxIncluded() {
        return taxIncluded;
    }

    @Nullable
    Money cashIncrement() {
        return cashIncrement;
    }

    Destination home() {
        return home;
    }
}
