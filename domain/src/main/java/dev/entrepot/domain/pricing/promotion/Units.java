package dev.entrepot.domain.pricing.promotion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The single units of the lines, as far as offers on whole sets of units care: which are spare, and what those are worth.
 *
 * <p>Units of one line are alike, so that only their number is kept. A unit that served one offer serves no other; what later discounts
 * take off a line they take off served and spare units alike.
 */
final class Units {

    private final List<PricedLine> lines;
    private final long[] left;
    private final int[] served;
    private final long[] servedValue;

    /** Watches what is left of the lines. */
    Units(List<PricedLine> lines, long[] left) {
        this.lines = lines;
        this.left = left;
        this.served = new int[left.length];
        this.servedValue = new long[left.length];
    }

    /** A line is about to lose so much. */
    void shrink(int line, long amount) {
        if (served[line] > 0) {
            servedValue[line] -= BigInteger.valueOf(servedValue[line])
                    .multiply(BigInteger.valueOf(amount))
                    .divide(BigInteger.valueOf(left[line]))
                    .longValueExact();
        }
    }

    /** The value of so many of a number of like units, cut to whole minor units. */
    static long part(long value, int units, int quantity) {
        return value / quantity * units + value % quantity * units / quantity;
    }

    private int spare(int line) {
        return lines.get(line).quantity() - served[line];
    }

    private long unitValue(PricedLine line) {
        int i = line.position();
        return (left[i] - servedValue[i]) / spare(i);
    }

    private List<PricedLine> dearestFirst() {
        List<PricedLine> spare = new ArrayList<>();
        for (PricedLine line : lines) {
            if (spare(line.position()) > 0) {
                spare.add(line);
            }
        }
        spare.sort(Comparator.comparingLong(this::unitValue).reversed().thenComparingInt(PricedLine::position));
        return spare;
    }

    private long count(LineFilter... filters) {
        long count = 0;
        for (PricedLine line : lines) {
            for (LineFilter filter : filters) {
                if (filter.matches(line)) {
                    count += spare(line.position());
                    break;
                }
            }
        }
        return count;
    }

    /**
     * As many whole sets as there are. The cheapest units are got, but never those without which there would be nothing bought.
     */
    Sets buyAndGet(Action.BuyXGetY buy) {
        int x = buy.buyQuantity();
        int y = buy.getQuantity();
        long bought = x == 0 ? 0 : count(buy.buys());
        long sets = Math.min(buy.times(), count(buy.gets()) / y);
        if (x > 0) {
            sets = Math.min(sets, Math.min(bought / x, count(buy.buys(), buy.gets()) / ((long) x + y)));
        }
        Sets chosen = new Sets(sets);
        if (sets == 0) {
            return chosen;
        }
        List<PricedLine> dearest = dearestFirst();
        long wanted = sets * y;
        long dispensable = bought - sets * x;
        for (PricedLine line : dearest.reversed()) {
            if (wanted > 0 && buy.gets().matches(line)) {
                int i = line.position();
                boolean both = x > 0 && buy.buys().matches(line);
                long got = Math.min(wanted, both ? Math.min(spare(i), dispensable) : spare(i));
                chosen.reduced[i] = (int) got;
                wanted -= got;
                dispensable -= both ? got : 0;
            }
        }
        long toBuy = sets * x;
        for (PricedLine line : dearest) {
            if (toBuy > 0 && buy.buys().matches(line)) {
                int i = line.position();
                chosen.bought[i] = (int) Math.min(toBuy, spare(i) - chosen.reduced[i]);
                toBuy -= chosen.bought[i];
            }
        }
        return chosen;
    }

    /** As many whole bundles as there are and as each still lowers the price, of the dearest units that fit. */
    Sets bundles(Action.BundlePrice bundle) {
        long units = 0;
        for (Action.BundlePrice.Part part : bundle.parts()) {
            units += part.quantity();
        }
        List<PricedLine> dearest = dearestFirst();
        long least = 0;
        long most = Math.min(bundle.times(), count(LineFilter.EVERYTHING) / units);
        while (least < most) {
            long middle = (least + most + 1) / 2;
            Sets sets = bundled(bundle, middle, dearest);
            boolean worthwhile =
                    sets.complete && gain(sets, bundle) > gain(bundled(bundle, middle - 1, dearest), bundle);
            if (worthwhile) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return bundled(bundle, least, dearest);
    }

    private static long gain(Sets sets, Action.BundlePrice bundle) {
        long value = 0;
        for (int i = 0; i < sets.reduced.length; i++) {
            value += sets.value(i);
        }
        return value - bundle.price().minor() * sets.count;
    }

    private Sets bundled(Action.BundlePrice bundle, long count, List<PricedLine> dearest) {
        Sets sets = new Sets(count);
        for (Action.BundlePrice.Part part : bundle.parts()) {
            long wanted = count * part.quantity();
            for (PricedLine line : dearest) {
                if (wanted > 0 && part.lines().matches(line)) {
                    int i = line.position();
                    int more = (int) Math.min(wanted, spare(i) - sets.reduced[i]);
                    sets.reduced[i] += more;
                    wanted -= more;
                }
            }
            sets.complete &= wanted == 0;
        }
        return sets;
    }

    /** Whole sets of units: which are bought and which are reduced. */
    final class Sets {

        private final long count;
        private final int[] reduced = new int[left.length];
        private final int[] bought = new int[left.length];
        private final long[] spareValue = new long[left.length];
        private boolean complete = true;

        private Sets(long count) {
            this.count = count;
            for (int i = 0; i < left.length; i++) {
                spareValue[i] = left[i] - servedValue[i];
            }
        }

        long count() {
            return count;
        }

        boolean isEmpty() {
            return count == 0;
        }

        /** What the reduced units of a line cost. */
        long value(int line) {
            return reduced[line] == 0 ? 0 : part(spareValue[line], reduced[line], spare(line));
        }

        /** Has the units served, after so much was taken off the reduced ones. */
        void claim(long[] amounts) {
            for (int i = 0; i < reduced.length; i++) {
                int units = reduced[i] + bought[i];
                if (units > 0) {
                    long before = left[i] + amounts[i] - spareValue[i];
                    servedValue[i] = before + part(spareValue[i], units, spare(i)) - amounts[i];
                    served[i] += units;
                }
            }
        }
    }
}
