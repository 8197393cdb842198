package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways of taking a tax. All are exact until their one rounding: what a compound rate takes of an earlier rate's tax is taken of that
 * tax as it is, not as it was rounded.
 */
final class TaxMath {

    /** Decimals of the weights by which the tax of a gross amount is spread over rates; a hundred of them fit a {@code long}. */
    private static final int WEIGHT_DECIMALS = 16;

    private TaxMath() {}

    /** Taxes of each item, in the order of the items. */
    static List<List<TaxLine>> take(List<TaxableItem> items, List<List<TaxRate>> rates, TaxSettings settings) {
        if (settings.roundedPer() == TaxSettings.RoundedPer.ORDER) {
            return new OrderTax(items, rates, settings.rounding()).lines();
        }
        boolean perUnit = settings.roundedPer() == TaxSettings.RoundedPer.UNIT;
        List<List<TaxLine>> lines = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            TaxableItem item = items.get(i);
            lines.add(
                    perUnit && item.quantity() > 1
                            ? unitByUnit(item, rates.get(i), settings.rounding())
                            : atOnce(item, rates.get(i), settings.rounding()));
        }
        return lines;
    }

    /** Taxes on top of a net amount: each rate is rounded by itself. */
    static List<TaxLine> onTop(Money net, List<TaxRate> rates, RoundingPolicy rounding) {
        return lines(net, rates, onTopAmounts(net, rates, rounding));
    }

    /**
     * Taxes contained in a gross amount: gross x sum / (100 % + sum) is taken out and rounded once, then spread over the rates, so
     * that net and taxes sum to the gross.
     */
    static List<TaxLine> contained(Money gross, List<TaxRate> rates, RoundingPolicy rounding) {
        List<Money> amounts = containedAmounts(gross, rates, rounding);
        return lines(gross.minus(Money.total(gross.currency(), amounts)), rates, amounts);
    }

    /** What the taxes of an amount take together. */
    static Money total(Money amount, List<TaxLine> lines) {
        return Money.total(
                amount.currency(), lines.stream().map(TaxLine::amount).toList());
    }

    /** What each rate takes of a net of 1, exactly: for 10 % and a compound 20 %, it is 0.1 and 0.22. */
    static List<BigDecimal> shares(List<TaxRate> rates) {
        List<BigDecimal> shares = new ArrayList<>(rates.size());
        BigDecimal before = BigDecimal.ONE;
        for (TaxRate rate : rates) {
            BigDecimal share = rate.percentage().fraction();
            if (rate.compound()) {
                share = share.multiply(before);
            }
            shares.add(share);
            before = before.add(share);
        }
        return shares;
    }

    static List<TaxLine> lines(Money net, List<TaxRate> rates, List<Money> amounts) {
        List<TaxLine> lines = new ArrayList<>(rates.size());
        Money before = net;
        for (int k = 0; k < rates.size(); k++) {
            TaxRate rate = rates.get(k);
            lines.add(new TaxLine(rate, rate.compound() ? before : net, amounts.get(k)));
            before = before.plus(amounts.get(k));
        }
        return lines;
    }

    static List<Money> onTopAmounts(Money net, List<TaxRate> rates, RoundingPolicy rounding) {
        List<Money> amounts = new ArrayList<>(rates.size());
        if (compounds(rates)) {
            for (BigDecimal share : shares(rates)) {
                amounts.add(net.times(share, rounding));
            }
        } else {
            for (TaxRate rate : rates) {
                amounts.add(net.percent(rate.percentage(), rounding));
            }
        }
        return amounts;
    }

    static List<Money> containedAmounts(Money gross, List<TaxRate> rates, RoundingPolicy rounding) {
        if (rates.isEmpty()) {
            return List.of();
        }
        return compounds(rates)
                ? containedCompound(gross, shares(rates), rounding)
                : containedSimple(gross, rates, rounding);
    }

    private static List<Money> containedSimple(Money gross, List<TaxRate> rates, RoundingPolicy rounding) {
        Percentage sum = Percentage.ZERO;
        long[] weights = new long[rates.size()];
        for (int k = 0; k < weights.length; k++) {
            Percentage percentage = rates.get(k).percentage();
            weights[k] = percentage.units();
            sum = sum.plus(percentage);
        }
        return gross.percentIncluded(sum, rounding).allocate(weights);
    }

    private static List<Money> containedCompound(Money gross, List<BigDecimal> shares, RoundingPolicy rounding) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long[] weights = shares.stream()
                .mapToLong(share -> share.movePointRight(WEIGHT_DECIMALS).longValue())
                .toArray();
        return gross.times(sum, BigDecimal.ONE.add(sum), rounding).allocate(weights);
    }

    private static boolean compounds(List<TaxRate> rates) {
        for (TaxRate rate : rates) {
            if (rate.compound()) {
                return true;
            }
        }
        return false;
    }

    private static List<TaxLine> atOnce(TaxableItem item, List<TaxRate> rates, RoundingPolicy rounding) {
        return item.taxIncluded() ? contained(item.amount(), rates, rounding) : onTop(item.amount(), rates, rounding);
    }

    /** Units of one item cost the same or differ by one smallest unit, since a discount need not be divisible: two sums will do. */
    private static List<TaxLine> unitByUnit(TaxableItem item, List<TaxRate> rates, RoundingPolicy rounding) {
        Money whole = item.amount();
        Money unit = Money.ofMinor(Math.floorDiv(whole.minor(), item.quantity()), whole.currency());
        int dearer = Math.floorMod(whole.minor(), item.quantity());
        List<Money> ofUnit = amounts(unit, item.taxIncluded(), rates, rounding);
        List<Money> ofDearer =
                amounts(Money.ofMinor(unit.minor() + 1, whole.currency()), item.taxIncluded(), rates, rounding);
        List<Money> amounts = new ArrayList<>(rates.size());
        for (int k = 0; k < rates.size(); k++) {
            amounts.add(ofUnit.get(k)
                    .times((long) item.quantity() - dearer)
                    .plus(ofDearer.get(k).times(dearer)));
        }
        Money net = item.taxIncluded() ? whole.minus(Money.total(whole.currency(), amounts)) : whole;
        return lines(net, rates, amounts);
    }

    private static List<Money> amounts(
            Money amount, boolean taxIncluded, List<TaxRate> rates, RoundingPolicy rounding) {
        return taxIncluded ? containedAmounts(amount, rates, rounding) : onTopAmounts(amount, rates, rounding);
    }
}
