package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Adjustment;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Explanation.Step;
import dev.entrepot.domain.pricing.GiftLine;
import dev.entrepot.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** Says what a scenario came to, in the words of a quote. */
final class Outcome {

    private final PricedBasket basket;
    private final List<List<Adjustment>> lines = new ArrayList<>();
    private final List<Adjustment> delivery = new ArrayList<>();
    private final List<GiftLine> gifts = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private Outcome(PricedBasket basket) {
        this.basket = basket;
        for (int i = 0; i < basket.lines().size(); i++) {
            lines.add(new ArrayList<>(2));
        }
    }

    /** Nothing was taken off. */
    static Discounts untouched(PricedBasket basket) {
        List<Discounts.Reduced> lines = new ArrayList<>(basket.lines().size());
        for (PricedLine line : basket.lines()) {
            lines.add(new Discounts.Reduced(List.of(), line.subtotal()));
        }
        Money delivery = Money.ofMinor(basket.deliveryCost(), basket.basket().currency());
        return new Discounts(lines, new Discounts.Reduced(List.of(), delivery), List.of(), List.of());
    }

    /** What became of the basket in the scenario. */
    static Discounts of(PricedBasket basket, Scenario scenario, List<Turn> losers) {
        Outcome outcome = new Outcome(basket);
        losers.forEach(outcome::tell);
        scenario.turns().forEach(outcome::tell);
        List<Discounts.Reduced> reduced = new ArrayList<>();
        for (PricedLine line : basket.lines()) {
            reduced.add(new Discounts.Reduced(outcome.lines.get(line.position()), scenario.left(line)));
        }
        return new Discounts(
                reduced,
                new Discounts.Reduced(outcome.delivery, scenario.money(scenario.deliveryLeft())),
                outcome.gifts,
                outcome.steps);
    }

    private void tell(Turn turn) {
        Promotion promotion = turn.contender().promotion();
        switch (turn) {
            case Turn.Skipped skipped -> steps.add(new Step.PromotionSkipped(promotion.code(), skipped.reason()));
            case Turn.Lowered lowered -> lower(promotion, lowered);
            case Turn.DeliveryLowered lowered -> {
                Money amount = money(lowered.amount());
                delivery.add(new Adjustment(promotion.code(), promotion.name(), amount));
                steps.add(new Step.DeliveryReduced(
                        promotion.code(), lowered.action(), basket.rounding(), money(lowered.base()), amount));
            }
            case Turn.Gave gave -> {
                Action.FreeGift gift = gave.gift();
                gifts.add(
                        new GiftLine(gift.variant(), gift.sku(), gift.quantity(), promotion.code(), promotion.name()));
                steps.add(new Step.GiftAdded(promotion.code(), gift.sku(), gift.quantity()));
            }
            case Turn.LeftOut leftOut -> {
                Action.FreeGift gift = leftOut.gift();
                steps.add(new Step.GiftLeftOut(promotion.code(), gift.sku(), gift.quantity()));
            }
        }
    }

    private void lower(Promotion promotion, Turn.Lowered lowered) {
        long base = 0;
        long amount = 0;
        for (int i = 0; i < lowered.amounts().length; i++) {
            base += lowered.bases()[i];
            amount += lowered.amounts()[i];
        }
        List<Explanation.Share> shares = new ArrayList<>();
        for (PricedLine line : basket.lines()) {
            long share = lowered.amounts()[line.position()];
            if (share > 0) {
                long weight = lowered.bases()[line.position()];
                Money money = money(share);
                boolean remainder = lowered.spread() && isAboveShare(share, base, amount, weight);
                shares.add(new Explanation.Share(line.line().sku(), money(weight), money, remainder));
                lines.get(line.position()).add(new Adjustment(promotion.code(), promotion.name(), money));
            }
        }
        steps.add(new Step.PromotionApplied(
                promotion.code(), lowered.action(), basket.rounding(), money(base), money(amount), shares));
    }

    /** Whether part x base > amount x weight, that is, whether the part got a unit more than its exact share. */
    private static boolean isAboveShare(long part, long base, long amount, long weight) {
        long high = Math.multiplyHigh(part, base);
        long exactHigh = Math.multiplyHigh(amount, weight);
        return high > exactHigh || (high == exactHigh && Long.compareUnsigned(part * base, amount * weight) > 0);
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, basket.basket().currency());
    }
}
