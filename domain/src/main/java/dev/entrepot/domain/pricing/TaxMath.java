package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.util.ArrayList;
import java.util.List;

/** The two ways of taking a tax. Both are exact until their one rounding. */
final class TaxMath {

    private TaxMath() {}

    /** Taxes on top of a net amount: each rate is taken of it and rounded by itself. */
    static List<TaxLine> onTop(Money net, List<TaxRate> rates, RoundingPolicy rounding) {
        List<TaxLine> taxes = new ArrayList<>();
        for (TaxRate rate : rates) {
            taxes.add(new TaxLine(rate, net, net.percent(rate.percentage(), rounding)));
        }
        return taxes;
    }

    /**
     * Taxes contained in a gross amount: gross x sum / (100 % + sum) is taken out and rounded once, then spread over the rates, so
     * that net and taxes sum to the gross.
     */
    static List<TaxLine> contained(Money gross, List<TaxRate> rates, RoundingPolicy rounding) {
        if (rates.isEmpty()) {
            return List.of();
        }
        Percentage sum = Percentage.ZERO;
        long[] weights = new long[rates.size()];
        for (int i = 0; i < weights.length; i++) {
            Percentage percentage = rates.get(i).percentage();
            weights[i] = percentage.units();
            sum = sum.plus(percentage);
        }
        Money tax = gross.percentIncluded(sum, rounding);
        Money net = gross.minus(tax);
        List<Money> parts = tax.allocate(weights);
        List<TaxLine> taxes = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            taxes.add(new TaxLine(rates.get(i), net, parts.get(i)));
        }
        return taxes;
    }
}
