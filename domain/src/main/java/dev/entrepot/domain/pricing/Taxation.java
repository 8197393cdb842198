package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
import dev.entrepot.domain.pricing.promotion.PricedLine;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.pricing.tax.TaxableItem;
import dev.entrepot.domain.pricing.tax.TaxedItem;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The seam to the taxes: what a basket is to them, before promotions, while those are compared, and after them. */
final class Taxation {

    private final TaxTable taxes;
    private final Basket basket;
    private final Destination destination;
    private final Instant at;

    Taxation(TaxTable taxes, Basket basket, Instant at) {
        this.taxes = taxes;
        this.basket = basket;
        this.destination = basket.destination().orElse(taxes.home());
        this.at = at;
    }

    Destination destination() {
        return destination;
    }

    /** A price as this buyer pays it there: others than taxable buyers at home may pay another one where it includes the tax. */
    PriceChoice asPaid(PriceChoice choice, TaxCategory category) {
        if (!choice.taxIncluded() || grossStays()) {
            return choice;
        }
        Price listed = choice.price();
        Money unit = asPaid(listed.unit(), category);
        Money compareAt = listed.crossedOut()
                .map(crossedOut -> asPaid(crossedOut, category))
                .filter(crossedOut -> crossedOut.compareTo(unit) > 0)
                .orElse(null);
        return new PriceChoice(
                new Price(unit, compareAt, listed.list()),
                choice.minQuantity(),
                true,
                asPaid(choice.regular(), category),
                choice.passedOver());
    }

    /** An amount that stands beside a line's price, as this buyer would pay it there. */
    Money asPaid(Money amount, boolean taxIncluded, TaxCategory category) {
        return !taxIncluded || grossStays() ? amount : asPaid(amount, category);
    }

    private boolean grossStays() {
        return basket.shopper().taxStatus() instanceof TaxStatus.Taxable
                && taxes.settings().abroad() == TaxSettings.Abroad.GROSS_STAYS;
    }

    /** Never nothing: what costs the smallest unit with the tax costs as much without it. */
    private Money asPaid(Money price, TaxCategory category) {
        return taxes.priceFor(price, category, destination, basket.shopper().taxStatus(), at)
                .max(Money.ofMinor(1, price.currency()));
    }

    /** What is taken of each line and, if there is one, of the delivery, which comes last. */
    List<TaxedItem> take(List<PricedLine> lines, List<Money> left, Money deliveryLeft) {
        List<TaxableItem> items = new ArrayList<>(lines.size() + 1);
        for (PricedLine line : lines) {
            items.add(new TaxableItem(
                    line.line().taxCategory(),
                    left.get(line.position()),
                    line.choice().taxIncluded(),
                    line.quantity()));
        }
        Delivery delivery = basket.delivery();
        if (delivery != null) {
            items.add(new TaxableItem(delivery.taxCategory(), deliveryLeft, delivery.taxIncluded(), 1));
        }
        return taxes.take(items, destination, basket.shopper().taxStatus(), at);
    }

    /** What has to be paid if lines and delivery come to so many minor units. */
    long toPay(List<PricedLine> lines, long[] left, long deliveryLeft) {
        Currency currency = basket.currency();
        List<Money> amounts = new ArrayList<>(left.length);
        for (long amount : left) {
            amounts.add(Money.ofMinor(amount, currency));
        }
        long total = 0;
        for (TaxedItem item : take(lines, amounts, Money.ofMinor(deliveryLeft, currency))) {
            total = Math.addExact(total, item.gross().minor());
        }
        return total;
    }

    /** Says what was taken of something. */
    List<Explanation.Step> explain(String of, TaxedItem taxed) {
        TaxableItem item = taxed.item();
        if (taxed.lines().isEmpty()) {
            return List.of(
                    new Explanation.Step.Untaxed(of, item.category().code(), destination.country(), taxed.reason()));
        }
        List<Explanation.Step> steps = new ArrayList<>(taxed.lines().size());
        for (TaxLine tax : taxed.lines()) {
            steps.add(new Explanation.Step.TaxTaken(of, tax.rate(), tax.base(), tax.amount(), item.taxIncluded()));
        }
        return steps;
    }
}
