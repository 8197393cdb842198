package dev.entrepot.domain.pricing.tax;

import dev.entrepot.domain.shared.Money;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the taxes take of an item, and why.
 *
 * @param item what they are taken of
 * @param lines one for each rate, in the order of the rule; empty if nothing is taken
 * @param reason why these and no others
 */
public record TaxedItem(TaxableItem item, List<TaxLine> lines, Reason reason) {

    /** Copies the lines. */
    public TaxedItem {
        lines = List.copyOf(lines);
    }

    /** What all taxes take together. */
    public Money tax() {
        Money tax = Money.zero(item.amount().currency());
        for (TaxLine line : lines) {
            tax = tax.plus(line.amount());
        }
        return tax;
    }

    /** The amount without the taxes. With {@link #tax} it always makes {@link #gross}, to the smallest unit. */
    public Money net() {
        return item.taxIncluded() ? item.amount().minus(tax()) : item.amount();
    }

    /** The amount with the taxes. */
    public Money gross() {
        return item.taxIncluded() ? item.amount() : item.amount().plus(tax());
    }

    /** Why an item is taxed as it is. */
    public sealed interface Reason {

        /** The reason as a sentence. */
        String text();

        /** The most specific rule that covers the destination and the category. */
        record ByRule(TaxRule rule) implements Reason {
            @Override
            public String text() {
                return "'" + rule.category() + "' in " + rule.zone() + ": "
                        + (rule.rates().isEmpty()
                                ? "no tax"
                                : rule.rates().stream().map(ByRule::rate).collect(Collectors.joining(", ")));
            }

            private static String rate(TaxRate rate) {
                return rate.name() + " (" + rate.percentage() + (rate.compound() ? " on top of the ones before)" : ")");
            }
        }

        /** No rule covers the category there. */
        record NoRule(String category, String country) implements Reason {
            @Override
            public String text() {
                return "no tax, since no rate covers '" + category + "' in " + country;
            }
        }

        /** The buyer pays no tax. */
        record Relieved(TaxStatus status) implements Reason {
            @Override
            public String text() {
                return switch (status) {
                    case TaxStatus.Exempt exempt -> "no tax, since the buyer is exempt: " + exempt.reason();
                    case TaxStatus.ReverseCharge charge ->
                        "no tax here, since the buyer " + charge.vatId() + " owes it (reverse charge)";
                    case TaxStatus.Taxable taxable -> "taxed as usual";
                };
            }
        }
    }
}
