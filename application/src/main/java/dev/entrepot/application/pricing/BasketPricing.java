package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Pricing;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.CustomerKey;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.PromotionUse;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.domain.pricing.promotion.RedemptionId;
import dev.entrepot.domain.pricing.promotion.RedemptionOutcome;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.pricing.promotion.Usage;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Prices baskets by the rules of a moment, within the limits of promotions.
 *
 * <p>What was used of promotions is asked for only if one that may apply has limits, or the buyer has a code that may be a generated one.
 * A promotion whose budget does not suffice for what it would give to this basket is treated as used up; so a budget is never passed, and
 * its last bit may stay.
 */
public final class BasketPricing {

    private final CurrentRules rules;
    private final PromotionUses uses;
    private final Gifts gifts;
    private final EndedCoupons endedCoupons;

    /** Makes it of what it needs. */
    public BasketPricing(CurrentRules rules, PromotionUses uses, Gifts gifts) {
        this.rules = rules;
        this.uses = uses;
        this.gifts = gifts;
        this.endedCoupons = new EndedCoupons(rules.promotions(), uses);
    }

    /**
     * The price by the rules as far as memories know them, without gifts that are out of stock: what a shopper is shown.
     *
     * @throws PricingRefusal as {@link Pricing#quote} does
     */
    public Priced known(Baskets.Resolved wanted, @Nullable String shippingMethod, Instant at) {
        Basket basket = wanted.basket();
        CurrentRules.Rules known = rules.known(basket.currency(), variants(basket));
        Priced priced = priced(new Wanted(wanted, shippingMethod, known), null, at);
        Set<VariantId> gone = gifts.outOfStock(priced.quote(), basket.shipTo());
        while (!gone.isEmpty()) {
            priced = withoutGifts(gone, priced, at);
            gone = gifts.outOfStock(priced.quote(), basket.shipTo());
        }
        return priced;
    }

    /**
     * The price by the rules as they are now: what a buyer is charged. Whether its gifts are in stock is for the caller to look up. Belongs
     * to a running transaction.
     *
     * @param prices those of the basket, as they were found a moment ago in the same transaction
     * @throws PricingRefusal as {@link Pricing#quote} does
     */
    public Priced present(
            Baskets.Resolved wanted,
            PriceBook prices,
            @Nullable String shippingMethod,
            CustomerKey customer,
            Instant at) {
        CurrentRules.Rules present = rules.present(prices, variants(wanted.basket()));
        return priced(new Wanted(wanted, shippingMethod, present), customer, at);
    }

    /**
     * Counts the uses of the promotions that have limits. Where one was used up meanwhile, the basket is priced again without it. Belongs
     * to a running transaction; without such promotions nothing is done.
     *
     * @return the price that counts: the same object if nothing was used up meanwhile
     * @throws PricingRefusal.CouponExhausted if it was one that the buyer has a code for
     */
    public Priced redeem(RedemptionId redemption, CustomerKey customer, Priced priced, Instant at) {
        Priced present = priced;
        while (!present.uses().isEmpty()) {
            RedemptionOutcome outcome = uses.redeem(redemption, customer, present.uses(), at);
            if (!(outcome instanceof RedemptionOutcome.Exhausted exhausted)) {
                return present;
            }
            refuseUsed(exhausted.codes());
            present = without(exhausted.promotions(), present, at);
        }
        return present;
    }

    /** The same without gifts that turned out to be out of stock; another promotion may give another gift in their place. */
    public Priced withoutGifts(Set<VariantId> gone, Priced priced, Instant at) {
        return within(priced.redemptions().withoutGifts(gone), priced.wanted(), at);
    }

    /** What promotions may give along, as far as memories know. */
    Set<VariantId> perhapsGiven(Set<String> coupons, Instant at) {
        return rules.knownPromotions().perhapsGiven(coupons, at);
    }

    /**
     * Demands that the coupons can be used, as far as memories know, and by whatever basket.
     *
     * @throws PricingRefusal if coupons are unknown, expired, not valid yet or used up
     */
    void refuseUnusable(Set<String> coupons, Instant at) {
        PromotionBook book = rules.knownPromotions();
        Set<String> codes = book.perhapsGenerated(coupons);
        PromotionUses.Known known = codes.isEmpty() ? PromotionUses.Known.NOTHING : uses.find(Set.of(), codes, null);
        refuseUsed(known.redeemed());
        try {
            book.refuseUnusable(coupons, known.redemptions(), at);
        } catch (PricingRefusal.UnknownCoupon unknown) {
            throw endedCoupons.instead(unknown, at);
        }
    }

    private Priced priced(Wanted wanted, @Nullable CustomerKey customer, Instant at) {
        try {
            return usingUp(wanted, customer, at);
        } catch (PricingRefusal.UnknownCoupon unknown) {
            throw endedCoupons.instead(unknown, at);
        }
    }

    private Priced usingUp(Wanted wanted, @Nullable CustomerKey customer, Instant at) {
        Basket basket = wanted.basket();
        PromotionBook book = wanted.rules().promotions();
        Set<String> codes = book.perhapsGenerated(basket.coupons());
        List<Promotion> counted = book.counted(basket, Set.of(), at);
        Set<VariantId> gone = wanted.resolved().goneGifts();
        if (codes.isEmpty() && counted.isEmpty()) {
            return within(Redemptions.NONE.withoutGifts(gone), wanted, at);
        }
        PromotionUses.Known known =
                uses.find(counted.stream().map(Promotion::id).toList(), codes, customer);
        refuseUsed(known.redeemed());
        return within(known.redemptions().withoutGifts(gone), wanted, at);
    }

    private static void refuseUsed(Set<String> codes) {
        if (!codes.isEmpty()) {
            throw new PricingRefusal.CouponExhausted(new TreeSet<>(codes).first());
        }
    }

    private Priced without(Set<PromotionId> exhausted, Priced priced, Instant at) {
        List<Promotion> gone = priced.wanted().rules().promotions().promotions().stream()
                .filter(promotion -> exhausted.contains(promotion.id()))
                .toList();
        return within(priced.redemptions().exhausting(gone), priced.wanted(), at);
    }

    /** Gifts that memories did not know of are looked up; each turn finds new ones, so there are no more turns than gifts. */
    private Priced within(Redemptions redemptions, Wanted wanted, Instant at) {
        Priced priced = withinBudgets(redemptions, wanted, at);
        Set<VariantId> unknown = priced.unknownGifts();
        while (!unknown.isEmpty()) {
            Baskets.Resolved resolved = gifts.lookUp(unknown, priced.wanted().resolved());
            Wanted more = new Wanted(resolved, wanted.shippingMethod(), wanted.rules());
            priced = withinBudgets(priced.redemptions().withoutGifts(resolved.goneGifts()), more, at);
            unknown = priced.unknownGifts();
        }
        return priced;
    }

    /** Each turn puts a promotion aside whose budget does not suffice, so there are no more turns than promotions. */
    private static Priced withinBudgets(Redemptions redemptions, Wanted wanted, Instant at) {
        Redemptions present = redemptions;
        while (true) {
            Quote quote = wanted.quote(present, at);
            List<Promotion> used = used(
                    quote,
                    wanted.rules()
                            .promotions()
                            .counted(wanted.basket(), present.generated().values(), at));
            Redemptions known = present;
            List<Promotion> tooDear = used.stream()
                    .filter(promotion -> !suffices(
                            promotion.terms().limits().budget(), known.of(promotion.id()), given(promotion, quote)))
                    .toList();
            if (tooDear.isEmpty()) {
                List<PromotionUse> uses = used.stream()
                        .map(promotion -> use(promotion, quote, known))
                        .toList();
                return new Priced(quote, uses, present, wanted);
            }
            present = present.exhausting(tooDear);
        }
    }

    private static List<Promotion> used(Quote quote, Collection<Promotion> counted) {
        if (counted.isEmpty()) {
            return List.of();
        }
        Set<String> codes = new HashSet<>();
        quote.discountByPromotion().forEach((code, amount) -> {
            if (amount.isPositive()) {
                codes.add(code);
            }
        });
        quote.gifts().forEach(gift -> codes.add(gift.adjustments().getFirst().promotion()));
        return counted.stream()
                .filter(promotion -> codes.contains(promotion.code()))
                .toList();
    }

    /** What is given in another currency than the budget's cannot be held against it, so it does not suffice. */
    private static boolean suffices(@Nullable Money budget, Usage usage, Money given) {
        if (budget == null) {
            return true;
        }
        if (!budget.currency().equals(given.currency())) {
            return false;
        }
        Money before = usage.given();
        Money after = before != null && before.currency().equals(budget.currency()) ? before.plus(given) : given;
        return after.compareTo(budget) <= 0;
    }

    private static PromotionUse use(Promotion promotion, Quote quote, Redemptions redemptions) {
        return new PromotionUse(
                promotion.id(), promotion.terms().limits(), given(promotion, quote), code(promotion, redemptions));
    }

    private static Money given(Promotion promotion, Quote quote) {
        return quote.discountByPromotion().getOrDefault(promotion.code(), Money.zero(quote.currency()));
    }

    private static @Nullable String code(Promotion promotion, Redemptions redemptions) {
        if (!promotion.terms().coupons().equals(Coupons.SINGLE_USE)) {
            return null;
        }
        return redemptions.generated().entrySet().stream()
                .filter(generated -> generated.getValue().equals(promotion.id()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static List<VariantId> variants(Basket basket) {
        return basket.lines().stream().map(BasketLine::variant).toList();
    }

    /**
     * A price, and what it uses.
     *
     * @param uses the promotions of limited use that apply
     * @param redemptions what was known of their use
     */
    public record Priced(Quote quote, List<PromotionUse> uses, Redemptions redemptions, Wanted wanted) {

        /** Copies the uses. */
        public Priced {
            uses = List.copyOf(uses);
        }

        /** How it came about, and which promotions could not concern the basket at all. */
        Explanation explanation(Instant at) {
            List<Explanation.Step> steps = new ArrayList<>(quote.explanation().steps());
            steps.addAll(wanted.rules().promotions().ruledOut(wanted.basket(), redemptions, at));
            return new Explanation(steps);
        }

        private Set<VariantId> unknownGifts() {
            Set<VariantId> unknown = new HashSet<>(Gifts.of(quote));
            unknown.removeAll(wanted.resolved().sold().keySet());
            return unknown;
        }

        /** What each of the shop's shipping methods would cost. */
        List<DeliveryPricing.Option> options(Instant at) {
            return wanted.delivery(redemptions, at).options();
        }
    }

    /**
     * What is priced, and by which rules.
     *
     * @param shippingMethod how it is to be delivered; none if that is not known yet
     */
    public record Wanted(
            Baskets.Resolved resolved, @Nullable String shippingMethod, CurrentRules.Rules rules) {

        Basket basket() {
            return resolved.basket();
        }

        private DeliveryPricing delivery(Redemptions redemptions, Instant at) {
            return new DeliveryPricing(resolved, rules, redemptions, at);
        }

        private Quote quote(Redemptions redemptions, Instant at) {
            return delivery(redemptions, at).quote(shippingMethod);
        }
    }
}
