package dev.entrepot.domain.inventory.allocation;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Shortage;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockSource;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Destination;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Divides what is wanted among the places that have it. A pure function: the same demands and stock give the same parts, in whatever
 * order they come.
 *
 * <p>A demand that one place cannot meet is split over several. Whether a place still has what it had is not decided here: the write that
 * reserves the parts is the guard.
 *
 * {@snippet :
 * switch (Allocation.of(demands, stock, destination, AllocationStrategy.FEWEST_PARCELS)) {
 *     case AllocationOutcome.Allocated allocated -> hold(allocated.parts());
 *     case AllocationOutcome.Insufficient missing -> tell(missing.shortages());
 * }
 * }
 */
public final class Allocation {

    /** So many combinations of places are tried for the fewest parcels; beyond, the place that helps most comes next. */
    private static final int MAX_COMBINATIONS = 20_000;

    private static final Comparator<StockSource> BY_PRIORITY = Comparator.comparingInt(StockSource::priority)
            .thenComparing(source -> source.location().value());

    private final List<Demand> demands;
    private final List<StockSource> sources;
    private final Destination destination;

    private Allocation(List<Demand> demands, List<StockSource> sources, Destination destination) {
        this.demands = demands;
        this.sources = sources;
        this.destination = destination;
    }

    /**
     * Divides the demands among the places that send goods to the destination.
     *
     * @param demands each of another variant
     * @throws IllegalArgumentException if two demands are of the same variant
     */
    public static AllocationOutcome of(
            Collection<Demand> demands, Stock stock, Destination destination, AllocationStrategy strategy) {
        Demand.requireDistinct(demands);
        List<Demand> inOrder = demands.stream()
                .sorted(Comparator.comparing(demand -> demand.variant().value()))
                .toList();
        Stock near = stock.servedTo(destination);
        List<Shortage> shortages = near.shortages(inOrder);
        return shortages.isEmpty()
                ? new AllocationOutcome.Allocated(new Allocation(
                                inOrder,
                                near.sources().stream().sorted(BY_PRIORITY).toList(),
                                destination)
                        .parts(strategy))
                : new AllocationOutcome.Insufficient(shortages.stream()
                        .map(shortage -> new Shortage(
                                shortage.variant(),
                                shortage.requested(),
                                shortage.available(),
                                stock.available(shortage.variant()) - shortage.available()))
                        .toList());
    }

    private static long together(Collection<StockSource> some, VariantId variant) {
        return some.stream().mapToLong(source -> source.available(variant)).reduce(0, Math::addExact);
    }

    private List<Allotment> parts(AllocationStrategy strategy) {
        return switch (strategy) {
            case PRIORITY -> taken(sources);
            case NEAREST ->
                taken(sources.stream()
                        .sorted(Comparator.comparingInt(this::distance).thenComparing(BY_PRIORITY))
                        .toList());
            case MOST_STOCK -> takenWhereMostIs();
            case FEWEST_PARCELS -> takenWhole(fewest());
        };
    }

    private int distance(StockSource source) {
        return source.serviceArea().distanceTo(destination).orElseThrow();
    }

    /** Each demand from the places in this order, each giving what it has. */
    private List<Allotment> taken(List<StockSource> ordered) {
        List<Allotment> parts = new ArrayList<>();
        demands.forEach(demand -> take(demand, ordered, parts));
        return parts;
    }

    private List<Allotment> takenWhereMostIs() {
        List<Allotment> parts = new ArrayList<>();
        for (Demand demand : demands) {
            Comparator<StockSource> most = Comparator.comparingLong(source -> -source.available(demand.variant()));
            take(
                    demand,
                    sources.stream().sorted(most.thenComparing(BY_PRIORITY)).toList(),
                    parts);
        }
        return parts;
    }

    /** Each demand from one place if one has all of it, otherwise from several. */
    private List<Allotment> takenWhole(List<StockSource> chosen) {
        List<Allotment> parts = new ArrayList<>();
        for (Demand demand : demands) {
            Optional<StockSource> whole = chosen.stream()
                    .filter(source -> source.available(demand.variant()) >= demand.quantity())
                    .findFirst();
            take(demand, whole.map(List::of).orElse(chosen), parts);
        }
        return parts;
    }

    private static void take(Demand demand, List<StockSource> ordered, List<Allotment> parts) {
        int open = demand.quantity();
        for (StockSource source : ordered) {
            int units = (int) Math.min(open, source.available(demand.variant()));
            if (units > 0) {
                parts.add(new Allotment(demand.variant(), source.location(), units));
                open -= units;
            }
        }
    }

    private List<StockSource> fewest() {
        int tried = 0;
        for (int size = 1; size <= sources.size(); size++) {
            int[] chosen = first(size);
            do {
                List<StockSource> some = pick(chosen);
                if (suffices(some)) {
                    return some;
                }
                if (++tried == MAX_COMBINATIONS) {
                    return greedy();
                }
            } while (next(chosen));
        }
        return sources;
    }

    private static int[] first(int size) {
        int[] chosen = new int[size];
        for (int i = 0; i < size; i++) {
            chosen[i] = i;
        }
        return chosen;
    }

    /** The next combination of as many places, in the order of their priorities. */
    private boolean next(int[] chosen) {
        int last = chosen.length - 1;
        int moved = last;
        while (moved >= 0 && chosen[moved] == sources.size() - 1 - (last - moved)) {
            moved--;
        }
        if (moved < 0) {
            return false;
        }
        chosen[moved]++;
        for (int i = moved + 1; i <= last; i++) {
            chosen[i] = chosen[i - 1] + 1;
        }
        return true;
    }

    private List<StockSource> pick(int[] chosen) {
        List<StockSource> some = new ArrayList<>(chosen.length);
        for (int index : chosen) {
            some.add(sources.get(index));
        }
        return some;
    }

    private boolean suffices(List<StockSource> some) {
        return demands.stream().allMatch(demand -> together(some, demand.variant()) >= demand.quantity());
    }

    /** The place that meets most of what is still open comes next, until nothing is open. */
    private List<StockSource> greedy() {
        List<StockSource> chosen = new ArrayList<>();
        Set<LocationId> taken = new HashSet<>();
        while (!suffices(chosen)) {
            StockSource best = sources.stream()
                    .filter(source -> !taken.contains(source.location()))
                    .max(Comparator.<StockSource>comparingLong(source -> met(source, chosen))
                            .thenComparing(BY_PRIORITY.reversed()))
                    .orElseThrow();
            taken.add(best.location());
            chosen.add(best);
        }
        return chosen;
    }

    private long met(StockSource source, List<StockSource> chosen) {
        return demands.stream()
                .mapToLong(demand -> {
                    long open = Math.max(0, demand.quantity() - together(chosen, demand.variant()));
                    return Math.min(open, source.available(demand.variant()));
                })
                .sum();
    }
}
