package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
import dev.entrepot.domain.pricing.promotion.Discounts;
import dev.entrepot.domain.pricing.promotion.PricedBasket;
import dev.entrepot.domain.pricing.promotion.PricedLine;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.pricing.tax.TaxedItem;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prices baskets.
 *
 * <p>A pure function: the same basket, prices, promotions, taxes and instant give the same quote, on every machine and in every year.
 *
 * <pre>{@code
 * Quote quote = Pricing.quote(basket, prices, promotions, taxes, Instant.parse("2026-11-21T12:00:00Z"));
 * quote.total();          // EUR 35.10
 * quote.explain().text(); // SHIRT-M: EUR 19.50 from list 'base', times 2 = EUR 39.00 ...
 * }</pre>
 *
 * <p>In this order: every line gets its price ({@link PriceBook#choose}); the promotions that can apply are found and tried
 * ({@link PromotionBook#apply}), first on lines, then on the order, then on the delivery, each on what the earlier ones left; taxes are
 * taken of what is left. What comes off the whole order is spread over the lines in proportion to what each still costs
 * ({@link Money#allocate}), so that the tax of each line is exact.
 */
public final class Pricing {

    private Pricing() {}

    /**
     * Prices a basket of whose promotions none has been used and none has generated codes.
     *
     * @see #quote(Basket, PriceBook, PromotionBook, Redemptions, TaxTable, Instant)
     */
    public static Quote quote(Basket basket, PriceBook prices, PromotionBook promotions, TaxTable taxes, Instant at) {
        return quote(basket, prices, promotions, Redemptions.NONE, taxes, at);
    }

    /**
     * Prices a basket.
     *
     * @param prices the prices of the basket's variants, in its currency
     * @param redemptions what was used of the promotions, whose the generated codes in the basket are, and which gifts cannot be had
     * @param at the instant at which lists and promotions must be in force
     * @throws PricingRefusal.PriceMissing if a variant has no price, naming each
     * @throws PricingRefusal.UnknownCoupon if a coupon belongs to no promotion, naming each
     * @throws PricingRefusal.CouponExpired if all promotions of a coupon have ended
     * @throws PricingRefusal.CouponNotYetValid if they have not begun
     * @throws PricingRefusal.CouponExhausted if they have been used as often as they may be
     * @throws IllegalArgumentException if the prices are of another currency
     */
    public static Quote quote(
            Basket basket,
            PriceBook prices,
            PromotionBook promotions,
            Redemptions redemptions,
            TaxTable taxes,
            Instant at) {
        promotions.refuseUnusable(basket.coupons(), redemptions, at);
        List<Explanation.Step> steps = new ArrayList<>();
        Taxation taxation = new Taxation(taxes, basket, at);
        List<PricedLine> lines = priceLines(basket, prices, taxation, at, steps);
        Delivery delivery = basket.delivery();
        if (delivery != null) {
            steps.add(new Explanation.Step.DeliveryPriced(delivery.method(), delivery.cost(), delivery.reasons()));
        }
        PricedBasket priced = new PricedBasket(basket, lines, taxation.destination(), at, taxes.rounding());
        Discounts discounts = promotions.apply(
                priced, redemptions, (left, deliveryLeft) -> taxation.toPay(lines, left, deliveryLeft));
        steps.addAll(discounts.steps());
        List<TaxedItem> taxed = taxation.take(
                lines,
                discounts.lines().stream().map(Discounts.Reduced::left).toList(),
                discounts.delivery().left());
        List<QuoteLine> quoted = new ArrayList<>(lines.size());
        for (PricedLine line : lines) {
            TaxedItem item = taxed.get(line.position());
            steps.addAll(taxation.explain(line.line().sku().value(), item));
            quoted.add(quoteLine(line, discounts.lines().get(line.position()), item));
        }
        ShippingLine shipping = null;
        if (delivery != null) {
            steps.addAll(taxation.explain(delivery.method(), taxed.getLast()));
            shipping = shippingLine(delivery, discounts.delivery(), taxed.getLast());
        }
        boolean taxIncluded = quoted.stream().allMatch(QuoteLine::taxIncluded);
        for (GiftLine gift : discounts.gifts()) {
            quoted.add(QuoteLine.of(gift, basket.currency(), taxIncluded));
        }
        Quote exact =
                new Quote(basket.currency(), quoted, shipping, Money.zero(basket.currency()), new Explanation(steps));
        return toBePaid(exact, taxes, steps);
    }

    /**
     * What an amount that stands beside the price of a line, such as its prior price, is to this buyer: it follows the price where taxes
     * abroad, or none, make that another one.
     *
     * @param amount of the basket's currency
     * @param taxIncluded whether it contains the tax
     */
    public static Money asPaid(
            Money amount, boolean taxIncluded, BasketLine line, Basket basket, TaxTable taxes, Instant at) {
        return new Taxation(taxes, basket, at).asPaid(amount, taxIncluded, line.taxCategory());
    }

    private static Quote toBePaid(Quote exact, TaxTable taxes, List<Explanation.Step> steps) {
        Money total = exact.total();
        Money payable = taxes.payable(total);
        if (payable.equals(total)) {
            return exact;
        }
        steps.add(new Explanation.Step.CashRounded(total, payable));
        return new Quote(
                exact.currency(), exact.lines(), exact.delivery(), payable.minus(total), new Explanation(steps));
    }

    private static List<PricedLine> priceLines(
            Basket basket, PriceBook prices, Taxation taxation, Instant at, List<Explanation.Step> steps) {
        if (!prices.currency().equals(basket.currency())) {
            throw new IllegalArgumentException(
                    "the prices are in " + prices.currency() + ", the basket is in " + basket.currency());
        }
        List<PricedLine> lines = new ArrayList<>(basket.lines().size());
        List<String> missing = new ArrayList<>();
        for (BasketLine line : basket.lines()) {
            Optional<PriceChoice> found = prices.choose(line.variant(), line.quantity(), basket.shopper(), at);
            if (found.isEmpty()) {
                missing.add(line.sku().value());
                continue;
            }
            PriceChoice choice = taxation.asPaid(found.get(), line.taxCategory());
            Money unit = choice.price().unit();
            Money subtotal = unit.times(line.quantity());
            lines.add(new PricedLine(lines.size(), line, choice, subtotal));
            steps.add(new Explanation.Step.PriceChosen(
                    line.sku(), choice.price().list(), unit, line.quantity(), subtotal, choice.passedOver()));
        }
        if (!missing.isEmpty()) {
            throw new PricingRefusal.PriceMissing(missing, basket.currency().getCurrencyCode());
        }
        return lines;
    }

    private static QuoteLine quoteLine(PricedLine line, Discounts.Reduced reduced, TaxedItem taxed) {
        return new QuoteLine(
                line.line().variant(),
                line.line().sku(),
                line.quantity(),
                line.choice().price(),
                line.choice().taxIncluded(),
                line.subtotal(),
                reduced.adjustments(),
                reduced.left(),
                taxed.lines());
    }

    private static ShippingLine shippingLine(Delivery delivery, Discounts.Reduced reduced, TaxedItem taxed) {
        return new ShippingLine(
                delivery.method(),
                delivery.name(),
                delivery.taxIncluded(),
                delivery.cost(),
                reduced.adjustments(),
                reduced.left(),
                taxed.lines());
    }
}
