package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out what an action takes off. */
final class Giving {

    private final Scenario scenario;
    private final Contender contender;
    private final Action action;
    private final long[] bases;
    private final long[] amounts;

    private Giving(Scenario scenario, Contender contender, Action action) {
        this.scenario = scenario;
        this.contender = contender;
        this.action = action;
        this.bases = new long[scenario.left().length];
        this.amounts = new long[bases.length];
    }

    /** Does what the action says. */
    static @Nullable Turn of(Action action, Scenario scenario, Contender contender) {
        return switch (action) {
            case Action.OffShipping off -> offDelivery(off, scenario, contender);
            case Action.FreeGift gift ->
                scenario.canGive(gift) ? new Turn.Gave(contender, gift) : new Turn.LeftOut(contender, gift);
            case Action.OffOrder off -> new Giving(scenario, contender, action).offOrder(off.discount());
            case Action.SpendTiers tiers -> new Giving(scenario, contender, action).byTier(tiers);
            case Action.OffLines off -> new Giving(scenario, contender, action).offLines(off);
            case Action.FixedPrice fixed -> new Giving(scenario, contender, action).fixedPrice(fixed);
            case Action.BuyXGetY buy -> new Giving(scenario, contender, action).buyAndGet(buy);
            case Action.BundlePrice bundle -> new Giving(scenario, contender, action).bundle(bundle);
            case Action.Custom custom -> new Giving(scenario, contender, action).custom(custom);
        };
    }

    private static @Nullable Turn offDelivery(Action.OffShipping off, Scenario scenario, Contender contender) {
        long cost = scenario.deliveryLeft();
        long regular = scenario.regularDelivery();
        return cost == 0
                ? null
                : scenario.takeOffDelivery(contender, off, amount(off.discount(), cost, regular, scenario));
    }

    private @Nullable Turn offOrder(Discount discount) {
        long base = 0;
        long regular = 0;
        for (PricedLine line : scenario.lines()) {
            bases[line.position()] = scenario.left()[line.position()];
            base += bases[line.position()];
            regular = Math.addExact(regular, regular(line));
        }
        return base == 0 ? null : spread(Math.min(amount(discount, base, regular, scenario), base));
    }

    private @Nullable Turn byTier(Action.SpendTiers tiers) {
        long spent = 0;
        for (long cost : scenario.left()) {
            spent += cost;
        }
        for (int i = tiers.tiers().size() - 1; i >= 0; i--) {
            Action.SpendTiers.Tier tier = tiers.tiers().get(i);
            if (isHome(tier.from()) && spent >= tier.from().minor()) {
                return offOrder(tier.discount());
            }
        }
        return null;
    }

    private @Nullable Turn offLines(Action.OffLines off) {
        long sum = 0;
        for (PricedLine line : scenario.lines()) {
            int i = line.position();
            long cost = scenario.left()[i];
            if (cost > 0 && off.lines().matches(line)) {
                int units = Math.min(line.quantity(), off.unitsPerLine());
                bases[i] = part(cost, units, line.quantity());
                long regular = part(regular(line), units, line.quantity());
                amounts[i] = off.per() == Action.Per.LINE
                        ? amount(off.discount(), bases[i], regular, scenario)
                        : units * amount(off.discount(), bases[i] / units, regular / units, scenario);
                amounts[i] = Math.min(amounts[i], bases[i]);
                sum += amounts[i];
            }
        }
        return capped(off.discount(), sum) ? spread(atMost(off.discount())) : taken(false);
    }

    /** The most that a share takes off all lines together counts once, and is then spread by what each would have got. */
    private boolean capped(Discount discount, long sum) {
        return discount instanceof Discount.Share share && share.atMost() != null && sum > atMost(discount);
    }

    private static long atMost(Discount discount) {
        return discount instanceof Discount.Share share && share.atMost() != null
                ? share.atMost().minor()
                : Long.MAX_VALUE;
    }

    private @Nullable Turn fixedPrice(Action.FixedPrice fixed) {
        if (!isHome(fixed.unit())) {
            return null;
        }
        for (PricedLine line : scenario.lines()) {
            if (fixed.lines().matches(line)) {
                int i = line.position();
                bases[i] = scenario.left()[i];
                amounts[i] = bases[i] - fixed.unit().times(line.quantity()).minor();
            }
        }
        return taken(false);
    }

    private @Nullable Turn buyAndGet(Action.BuyXGetY buy) {
        Units.Sets sets = scenario.units().buyAndGet(buy);
        if (sets.isEmpty()) {
            return null;
        }
        for (int i = 0; i < bases.length; i++) {
            bases[i] = sets.value(i);
            amounts[i] = bases[i] == 0
                    ? 0
                    : scenario.money(bases[i])
                            .percent(buy.off(), scenario.rounding())
                            .minor();
        }
        return claimed(sets, false);
    }

    private @Nullable Turn bundle(Action.BundlePrice bundle) {
        if (!isHome(bundle.price())) {
            return null;
        }
        Units.Sets sets = scenario.units().bundles(bundle);
        if (sets.isEmpty()) {
            return null;
        }
        long base = 0;
        for (int i = 0; i < bases.length; i++) {
            bases[i] = sets.value(i);
            base += bases[i];
        }
        List<Money> parts = scenario.money(
                        base - bundle.price().times(sets.count()).minor())
                .allocate(bases);
        for (int i = 0; i < bases.length; i++) {
            amounts[i] = parts.get(i).minor();
        }
        return claimed(sets, true);
    }

    private @Nullable Turn custom(Action.Custom custom) {
        Map<VariantId, Money> off = custom.off(scenario);
        for (PricedLine line : scenario.lines()) {
            Money amount = off.get(line.line().variant());
            if (amount != null) {
                bases[line.position()] = scenario.left()[line.position()];
                amounts[line.position()] = amount.min(scenario.left(line)).minor();
            }
        }
        return taken(false);
    }

    private @Nullable Turn spread(long amount) {
        if (amount <= 0) {
            return null;
        }
        long[] weights = action instanceof Action.OffLines ? amounts.clone() : bases;
        List<Money> parts = scenario.money(amount).allocate(weights);
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = parts.get(i).minor();
        }
        return scenario.take(contender, action, weights, amounts, true);
    }

    private @Nullable Turn taken(boolean spread) {
        return scenario.take(contender, action, bases, amounts, spread);
    }

    private @Nullable Turn claimed(Units.Sets sets, boolean spread) {
        Turn turn = scenario.take(contender, action, bases, amounts, spread);
        sets.claim(amounts);
        return turn;
    }

    /** A discount of something that costs so much, never more than it; nothing in another currency. */
    private static long amount(Discount discount, long cost, long regular, Scenario scenario) {
        return switch (discount) {
            case Discount.Fixed fixed ->
                isHome(fixed.amount(), scenario) ? Math.min(fixed.amount().minor(), cost) : 0;
            case Discount.Share share -> {
                Money most = share.atMost();
                if (most != null && !isHome(most, scenario)) {
                    yield 0;
                }
                long of = share.of() == Discount.Basis.LEFT ? cost : regular;
                long off = scenario.money(of)
                        .percent(share.percentage(), scenario.rounding())
                        .minor();
                yield Math.min(off, most == null ? cost : Math.min(cost, most.minor()));
            }
        };
    }

    private boolean isHome(Money amount) {
        return isHome(amount, scenario);
    }

    private static boolean isHome(Money amount, Scenario scenario) {
        return amount.currency().equals(scenario.currency());
    }

    private static long regular(PricedLine line) {
        return line.choice().regular().times(line.quantity()).minor();
    }

    /** The value of some units of a line, cut to whole minor units. */
    private static long part(long value, int units, int quantity) {
        return units == quantity ? value : Units.part(value, units, quantity);
    }
}
