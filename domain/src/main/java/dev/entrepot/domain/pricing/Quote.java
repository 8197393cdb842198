package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxedItem;
import dev.entrepot.domain.shared.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The price of a basket, to the smallest unit, with its reasons.
 *
 * <p>The sum of the lines' totals, the shipping, the tax that they do not contain and the cash rounding is the total. All totals are sums of the parts, so that
 * a quote that does not add up cannot exist.
 *
 * @param currency of all amounts
 * @param lines in the order of their SKUs; after them what promotions give along
 * @param delivery the price of the delivery; none if it is not known or costs nothing
 * @param cashRounding what is added to what everything comes to, so that it can be paid in coins; less than zero where it is taken
 *     off, and nothing if the shop does not round
 * @param explanation how it came about
 */
public record Quote(
        Currency currency,
        List<QuoteLine> lines,
        @Nullable ShippingLine delivery,
        Money cashRounding,
        Explanation explanation) {

    /** Copies the lines. */
    public Quote {
        lines = List.copyOf(lines);
    }

    /** The lines of what promotions give along. */
    public List<QuoteLine> gifts() {
        return lines.stream().filter(QuoteLine::isGift).toList();
    }

    /** What promotions would give along if it could be had. */
    public List<Explanation.Step.GiftLeftOut> giftsLeftOut() {
        List<Explanation.Step.GiftLeftOut> leftOut = new ArrayList<>();
        for (Explanation.Step step : explanation.steps()) {
            if (step instanceof Explanation.Step.GiftLeftOut gift) {
                leftOut.add(gift);
            }
        }
        return leftOut;
    }

    /** The sum of the lines' subtotals, before discounts. */
    public Money subtotal() {
        return sum(QuoteLine::subtotal);
    }

    /** What promotions took off the lines, as a positive amount. */
    public Money discount() {
        return subtotal().minus(goods());
    }

    /** The sum of the lines' totals, after discounts. */
    public Money goods() {
        return sum(QuoteLine::total);
    }

    /** What the delivery costs after discounts. */
    public Money shipping() {
        return delivery == null ? Money.zero(currency) : delivery.total();
    }

    /** What all taxes take. */
    public Money tax() {
        Money tax = sum(QuoteLine::tax);
        return delivery == null ? tax : tax.plus(delivery.tax());
    }

    /** What taxes take besides the totals of lines and delivery, since those do not contain it: nothing, all of it, or a part. */
    public Money taxAdded() {
        Money added = sum(line -> line.taxIncluded() ? Money.zero(currency) : line.tax());
        return delivery == null || delivery.taxIncluded() ? added : added.plus(delivery.tax());
    }

    /**
     * Why the buyer pays no tax, as it stands on the receipt: an exemption with its reason, or a reverse charge with the buyer's VAT id.
     * Empty if taxes are taken as usual.
     */
    public Optional<String> taxRelief() {
        for (Explanation.Step step : explanation.steps()) {
            if (step instanceof Explanation.Step.Untaxed untaxed
                    && untaxed.reason() instanceof TaxedItem.Reason.Relieved relieved) {
                return Optional.of(relieved.text());
            }
        }
        return Optional.empty();
    }

    /** What has to be paid. */
    public Money total() {
        return goods().plus(shipping()).plus(taxAdded()).plus(cashRounding);
    }

    /** Whether all prices, and so the totals of lines and delivery, contain the tax. In a mixed quote each line says it for itself. */
    public boolean taxIncluded() {
        for (QuoteLine line : lines) {
            if (!line.taxIncluded()) {
                return false;
            }
        }
        return delivery == null || delivery.taxIncluded();
    }

    /** The price of the delivery, if it is known. */
    public Optional<ShippingLine> shippingLine() {
        return Optional.ofNullable(delivery);
    }

    /** How it came about. */
    public Explanation explain() {
        return explanation;
    }

    /** What each tax takes of the whole basket and its delivery, in the order in which the rates first appear. */
    public Map<TaxRate, Money> taxByRate() {
        Map<TaxRate, Money> byRate = new LinkedHashMap<>();
        lines.forEach(line -> line.taxes().forEach(tax -> byRate.merge(tax.rate(), tax.amount(), Money::plus)));
        shippingLine()
                .ifPresent(line -> line.taxes().forEach(tax -> byRate.merge(tax.rate(), tax.amount(), Money::plus)));
        return byRate;
    }

    /** What each promotion took off lines and delivery, by its code, in the order in which they first appear; gifts are not taken off. */
    public Map<String, Money> discountByPromotion() {
        Map<String, Money> byCode = new LinkedHashMap<>();
        lines.stream().filter(line -> !line.isGift()).forEach(line -> add(line.adjustments(), byCode));
        shippingLine().ifPresent(line -> add(line.adjustments(), byCode));
        return byCode;
    }

    private static void add(List<Adjustment> adjustments, Map<String, Money> byCode) {
        adjustments.forEach(adjustment -> byCode.merge(adjustment.promotion(), adjustment.amount(), Money::plus));
    }

    /**
     * What the buyer was told, in short: a digest of lines, prices, discounts, gifts, delivery, taxes and totals, and the amounts, by which
     * {@link QuoteDifference#since} tells what has changed. Two quotes have the same fingerprint exactly if they say the same, whenever
     * they were made. 64 hexadecimal digits (SHA-256), a dot, and some 40 letters, digits, - and _ for each line.
     */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    private Money sum(Function<QuoteLine, Money> amount) {
        Money sum = Money.zero(currency);
        for (QuoteLine line : lines) {
            sum = sum.plus(amount.apply(line));
        }
        return sum;
    }
}
