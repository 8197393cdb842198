package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tax that is rounded once for an order and each rate, then shared out over the items.
 *
 * <p>Amounts without tax are added up by rate, whatever other rates their items have; a compound rate by what it takes of a net of 1.
 * What includes tax is added up by all its rates, since they are taken out together. Credits are added up apart from charges, since an
 * amount is shared out over weights of one sign.
 */
final class OrderTax {

    private final List<TaxableItem> items;
    private final List<List<TaxRate>> rates;
    private final RoundingPolicy rounding;
    /** By item, then by rate. */
    private final List<Money[]> taken = new ArrayList<>();

    OrderTax(List<TaxableItem> items, List<List<TaxRate>> rates, RoundingPolicy rounding) {
        this.items = items;
        this.rates = rates;
        this.rounding = rounding;
    }

    List<List<TaxLine>> lines() {
        Map<RateOnTop, List<Place>> onTop = new LinkedHashMap<>();
        Map<RatesContained, List<Integer>> contained = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            taken.add(new Money[rates.get(i).size()]);
            boolean credit = items.get(i).amount().isNegative();
            if (items.get(i).taxIncluded()) {
                contained
                        .computeIfAbsent(new RatesContained(rates.get(i), credit), key -> new ArrayList<>())
                        .add(i);
                continue;
            }
            List<BigDecimal> shares = TaxMath.shares(rates.get(i));
            for (int k = 0; k < shares.size(); k++) {
                RateOnTop key = new RateOnTop(rates.get(i).get(k), shares.get(k).stripTrailingZeros(), credit);
                onTop.computeIfAbsent(key, same -> new ArrayList<>()).add(new Place(i, k));
            }
        }
        onTop.forEach(this::putOnTop);
        contained.forEach(this::takeOut);
        List<List<TaxLine>> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            lines.add(lines(items.get(i), rates.get(i), List.of(taken.get(i))));
        }
        return lines;
    }

    private void putOnTop(RateOnTop rate, List<Place> places) {
        List<Money> nets =
                places.stream().map(place -> items.get(place.item()).amount()).toList();
        Money tax = total(nets).times(rate.share(), rounding);
        List<Money> parts = tax.allocate(nets.stream().map(Money::abs).toList());
        for (int p = 0; p < parts.size(); p++) {
            taken.get(places.get(p).item())[places.get(p).rate()] = parts.get(p);
        }
    }

    /** Each rate is shared out over what the rates before it have left of the items, so that no item is taken more of than it has. */
    private void takeOut(RatesContained key, List<Integer> members) {
        List<Money> left =
                new ArrayList<>(members.stream().map(i -> items.get(i).amount()).toList());
        List<Money> taxes = TaxMath.containedAmounts(total(left), key.rates(), rounding);
        for (int k = 0; k < taxes.size(); k++) {
            List<Money> parts =
                    taxes.get(k).allocate(left.stream().map(Money::abs).toList());
            for (int m = 0; m < parts.size(); m++) {
                taken.get(members.get(m))[k] = parts.get(m);
                left.set(m, left.get(m).minus(parts.get(m)));
            }
        }
    }

    private static List<TaxLine> lines(TaxableItem item, List<TaxRate> rates, List<Money> amounts) {
        Money net = item.taxIncluded() ? item.amount().minus(total(item.amount(), amounts)) : item.amount();
        return TaxMath.lines(net, rates, amounts);
    }

    private static Money total(List<Money> amounts) {
        return total(amounts.getFirst(), amounts);
    }

    private static Money total(Money like, List<Money> amounts) {
        return Money.total(like.currency(), amounts);
    }

    private record RateOnTop(TaxRate rate, BigDecimal share, boolean credit) {}

    private record RatesContained(List<TaxRate> rates, boolean credit) {}

    private record Place(int item, int rate) {}
}
