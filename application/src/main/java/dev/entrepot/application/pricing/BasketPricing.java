package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.GiftLine;
import dev.entrepot.domain.pricing.Pricing;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Quote;
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

    /** Makes it of what it needs. */
    public BasketPricing(CurrentRules rules, PromotionUses uses) {
        this.rules = rules;
        this.uses = uses;
    }

    /**
     * The price by the rules as far as memories know them: what a shopper is shown.
     *
     * @throws PricingRefusal as {@link Pricing#quote} does
     */
    public Priced known(Baskets.Resolved wanted, @Nullable String shippingMethod, Instant at) {
        Basket basket = wanted.basket();
        CurrentRules.Rules known = rules.known(basket.currency(), variants(basket));
        return priced(new Wanted(wanted, shippingMethod, known), null, at);
    }

    /**
     * The price by the rules as they are now: what a buyer is charged. Belongs to a running transaction.
     *
     * @throws PricingRefusal as {@link Pricing#quote} does
     */
    public Priced present(Baskets.Resolved wanted, @Nullable String shippingMethod, CustomerKey customer, Instant at) {
        Basket basket = wanted.basket();
        CurrentRules.Rules present = rules.present(basket.currency(), variants(basket));
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
        book.refuseUnusable(coupons, known.redemptions(), at);
    }

    private Priced priced(Wanted wanted, @Nullable CustomerKey customer, Instant at) {
        Basket basket = wanted.basket();
        PromotionBook book = wanted.rules().promotions();
        Set<String> codes = book.perhapsGenerated(basket.coupons());
        List<Promotion> counted = book.counted(basket, Set.of(), at);
        if (codes.isEmpty() && counted.isEmpty()) {
            return new Priced(wanted.quote(Redemptions.NONE, at), List.of(), Redemptions.NONE, wanted);
        }
        PromotionUses.Known known =
                uses.find(counted.stream().map(Promotion::id).toList(), codes, customer);
        refuseUsed(known.redeemed());
        return within(known.redemptions(), wanted, at);
    }

    private static void refuseUsed(Set<String> codes) {
        if (!codes.isEmpty()) {
            throw new PricingRefusal.CouponExhausted(new TreeSet<>(codes).first());
        }
    }

    private static Priced without(Set<PromotionId> exhausted, Priced priced, Instant at) {
        List<Promotion> gone = priced.wanted().rules().promotions().promotions().stream()
                .filter(promotion -> exhausted.contains(promotion.id()))
                .toList();
        return within(priced.redemptions().exhausting(gone), priced.wanted(), at);
    }

    /** Each turn puts a promotion aside whose budget does not suffice, so there are no more turns than promotions. */
    private static Priced within(Redemptions redemptions, Wanted wanted, Instant at) {
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
        quote.gifts().stream().map(GiftLine::promotion).forEach(codes::add);
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
