package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.Explanation.SkipReason;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.Reward;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.pricing.tax.TaxableItem;
import dev.entrepot.domain.pricing.tax.TaxedItem;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * <p>Promotions apply by priority, then by code, each to what the earlier ones left. What one takes off is spread over the lines in
 * proportion to what each still costs ({@link Money#allocate}), so that the tax of each line is exact. Taxes are rounded for each line
 * and rate by the shop's policy.
 */
public final class Pricing {

    private final Basket basket;
    private final Instant at;
    private final List<Explanation.Step> steps = new ArrayList<>();
    private final List<Price> prices = new ArrayList<>();
    private final List<Money> subtotals = new ArrayList<>();
    private final List<Money> left = new ArrayList<>();
    private final List<List<Adjustment>> adjustments = new ArrayList<>();

    private Pricing(Basket basket, Instant at) {
        this.basket = basket;
        this.at = at;
    }

    /**
     * Prices a basket.
     *
     * @param prices the prices of the basket's variants, in its currency
     * @param at the instant at which promotions must be in force
     * @throws PricingRefusal.PriceMissing if a variant has no price, naming each
     * @throws PricingRefusal.UnknownCoupon if a coupon belongs to no promotion, naming each
     * @throws IllegalArgumentException if the prices are of another currency
     */
    public static Quote quote(Basket basket, PriceBook prices, PromotionBook promotions, TaxTable taxes, Instant at) {
        Pricing pricing = new Pricing(basket, at);
        pricing.refuseUnknownCoupons(promotions);
        pricing.priceLines(prices, taxes);
        pricing.applyPromotions(promotions, taxes.rounding());
        return pricing.taxed(taxes, prices.taxIncluded());
    }

    private void refuseUnknownCoupons(PromotionBook promotions) {
        if (basket.coupons().isEmpty()) {
            return;
        }
        Set<String> unknown = new HashSet<>(basket.coupons());
        for (Promotion promotion : promotions.promotions()) {
            promotion.requiredCoupon().ifPresent(unknown::remove);
        }
        if (!unknown.isEmpty()) {
            throw new PricingRefusal.UnknownCoupon(unknown.stream().sorted().toList());
        }
    }

    private void priceLines(PriceBook book, TaxTable taxes) {
        if (!book.currency().equals(basket.currency())) {
            throw new IllegalArgumentException(
                    "the prices are in " + book.currency() + ", the basket is in " + basket.currency());
        }
        List<String> missing = new ArrayList<>();
        for (BasketLine line : basket.lines()) {
            Optional<Price> found = book.price(line.variant());
            if (found.isEmpty()) {
                missing.add(line.sku().value());
                continue;
            }
            Price price = book.taxIncluded() ? priceThere(found.get(), line, taxes) : found.get();
            Money subtotal = price.unit().times(line.quantity());
            prices.add(price);
            subtotals.add(subtotal);
            left.add(subtotal);
            adjustments.add(new ArrayList<>());
            steps.add(new Explanation.Step.PriceChosen(
                    line.sku(), price.list(), price.unit(), line.quantity(), subtotal));
        }
        if (!missing.isEmpty()) {
            throw new PricingRefusal.PriceMissing(missing, basket.currency().getCurrencyCode());
        }
    }

    /** What the price is where the basket goes, if it includes the tax. */
    private Price priceThere(Price price, BasketLine line, TaxTable taxes) {
        Destination destination = basket.destination().orElse(taxes.home());
        Money unit = taxes.priceFor(price.unit(), line.taxCategory(), destination, TaxStatus.TAXABLE, at);
        if (unit.equals(price.unit()) || !unit.isPositive()) {
            return price;
        }
        Money compareAt = price.crossedOut()
                .map(before -> taxes.priceFor(before, line.taxCategory(), destination, TaxStatus.TAXABLE, at))
                .filter(before -> before.compareTo(unit) > 0)
                .orElse(null);
        return new Price(unit, compareAt, price.list());
    }

    private void applyPromotions(PromotionBook promotions, RoundingPolicy rounding) {
        Money subtotal = Money.total(basket.currency(), subtotals);
        for (Promotion promotion : promotions.promotions()) {
            Optional<SkipReason> keptOut = keptOut(promotion, subtotal);
            if (keptOut.isPresent()) {
                steps.add(new Explanation.Step.PromotionSkipped(promotion.code(), keptOut.get()));
                continue;
            }
            Money base = Money.total(basket.currency(), left);
            Money amount = amountOff(promotion.reward(), base, rounding);
            if (amount.isZero()) {
                steps.add(new Explanation.Step.PromotionSkipped(promotion.code(), SkipReason.NOTHING_LEFT));
            } else {
                spread(promotion, base, amount);
            }
        }
    }

    private Optional<SkipReason> keptOut(Promotion promotion, Money subtotal) {
        if (!promotion.validity().contains(at)) {
            return Optional.of(SkipReason.NOT_IN_FORCE);
        }
        if (promotion
                .requiredCoupon()
                .filter(coupon -> !basket.coupons().contains(coupon))
                .isPresent()) {
            return Optional.of(SkipReason.COUPON_MISSING);
        }
        if (promotion.minimum().filter(minimum -> isBelow(subtotal, minimum)).isPresent()) {
            return Optional.of(SkipReason.BELOW_MINIMUM);
        }
        if (promotion.reward() instanceof Reward.AmountOffOrder off
                && !off.amount().currency().equals(basket.currency())) {
            return Optional.of(SkipReason.OTHER_CURRENCY);
        }
        return Optional.empty();
    }

    private static boolean isBelow(Money subtotal, Money minimum) {
        return !minimum.currency().equals(subtotal.currency()) || subtotal.compareTo(minimum) < 0;
    }

    private static Money amountOff(Reward reward, Money base, RoundingPolicy rounding) {
        return switch (reward) {
            case Reward.PercentageOffOrder off -> base.percent(off.percentage(), rounding);
            case Reward.AmountOffOrder off -> off.amount().min(base);
        };
    }

    private void spread(Promotion promotion, Money base, Money amount) {
        List<Money> parts = amount.allocate(left);
        List<Explanation.Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Money part = parts.get(i);
            boolean remainder = isAboveShare(part, base, amount, left.get(i));
            shares.add(new Explanation.Share(basket.lines().get(i).sku(), part, remainder));
            adjustments.get(i).add(new Adjustment(promotion.code(), promotion.name(), part));
            left.set(i, left.get(i).minus(part));
        }
        steps.add(new Explanation.Step.PromotionApplied(promotion.code(), base, amount, shares));
    }

    /** Whether part x base > amount x weight, that is, whether the part got a unit more than its exact share. */
    private static boolean isAboveShare(Money part, Money base, Money amount, Money weight) {
        long high = Math.multiplyHigh(part.minor(), base.minor());
        long exactHigh = Math.multiplyHigh(amount.minor(), weight.minor());
        long low = part.minor() * base.minor();
        long exactLow = amount.minor() * weight.minor();
        return high > exactHigh || (high == exactHigh && Long.compareUnsigned(low, exactLow) > 0);
    }

    private Quote taxed(TaxTable taxes, boolean taxIncluded) {
        Destination destination = basket.destination().orElse(taxes.home());
        List<TaxableItem> items = new ArrayList<>();
        for (int i = 0; i < basket.lines().size(); i++) {
            BasketLine line = basket.lines().get(i);
            items.add(new TaxableItem(line.taxCategory(), left.get(i), taxIncluded, line.quantity()));
        }
        List<TaxedItem> taxed = taxes.take(items, destination, TaxStatus.TAXABLE, at);
        List<QuoteLine> lines = new ArrayList<>();
        Money zero = Money.zero(basket.currency());
        Money tax = zero;
        for (int i = 0; i < basket.lines().size(); i++) {
            BasketLine line = basket.lines().get(i);
            explainTax(line, destination, taxed.get(i).lines(), taxIncluded);
            lines.add(new QuoteLine(
                    line.variant(),
                    line.sku(),
                    line.quantity(),
                    prices.get(i),
                    subtotals.get(i),
                    adjustments.get(i),
                    left.get(i),
                    taxed.get(i).lines()));
            tax = tax.plus(taxed.get(i).tax());
        }
        Money subtotal = Money.total(basket.currency(), subtotals);
        Money net = Money.total(basket.currency(), left);
        Money total = taxIncluded ? net : net.plus(tax);
        return new Quote(
                basket.currency(),
                taxIncluded,
                lines,
                subtotal,
                subtotal.minus(net),
                zero,
                tax,
                total,
                new Explanation(steps));
    }

    private void explainTax(BasketLine line, Destination destination, List<TaxLine> taken, boolean taxIncluded) {
        if (taken.isEmpty()) {
            steps.add(
                    new Explanation.Step.Untaxed(line.sku(), line.taxCategory().code(), destination.country()));
        }
        for (TaxLine tax : taken) {
            steps.add(new Explanation.Step.TaxTaken(line.sku(), tax.rate(), tax.base(), tax.amount(), taxIncluded));
        }
    }
}
