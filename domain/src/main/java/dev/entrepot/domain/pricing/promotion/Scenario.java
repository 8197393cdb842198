package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Explanation.SkipReason;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a basket under some promotions, applied one after the other: the one mutable thing, made for one run and dropped. */
final class Scenario implements Situation {

    private static final Action.Phase[] PHASES = Action.Phase.values();

    private final PricedBasket basket;
    private final ZoneId zone;
    private final Redemptions redemptions;
    private final long[] left;
    private final Units units;
    private final List<Turn> turns = new ArrayList<>();
    private long deliveryLeft;

    Scenario(PricedBasket basket, ZoneId zone, Redemptions redemptions) {
        this.basket = basket;
        this.zone = zone;
        this.redemptions = redemptions;
        this.left = new long[basket.lines().size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = basket.lines().get(i).subtotal().minor();
        }
        this.units = new Units(basket.lines(), left);
        this.deliveryLeft = basket.deliveryCost();
    }

    /**
     * Gives every promotion its turn in every phase, and of each group no more than one anything. They must stand in the order in which
     * they are applied.
     */
    Scenario run(List<Contender> contenders) {
        boolean[] asked = new boolean[contenders.size()];
        boolean[] out = new boolean[contenders.size()];
        boolean[] gave = new boolean[contenders.size()];
        Map<Stacking, Contender> rivals = new HashMap<>();
        for (Action.Phase phase : PHASES) {
            for (int i = 0; i < asked.length; i++) {
                Contender contender = contenders.get(i);
                List<Action> actions = contender.actions(phase);
                if (actions.isEmpty() || out[i]) {
                    continue;
                }
                Contender rival = grouped(contender) && !gave[i] ? rivals.get(contender.stacking()) : null;
                if (rival != null) {
                    out[i] = true;
                    turns.add(new Turn.Skipped(contender, new SkipReason.Outdone(rival.code())));
                    continue;
                }
                if (!asked[i]) {
                    asked[i] = true;
                    SkipReason obstacle = contender.obstacle(this, redemptions);
                    if (obstacle != null) {
                        out[i] = true;
                        turns.add(new Turn.Skipped(contender, obstacle));
                        continue;
                    }
                }
                gave[i] |= act(contender, actions);
                if (gave[i] && grouped(contender)) {
                    rivals.put(contender.stacking(), contender);
                }
                if (!gave[i] && phase == contender.lastPhase()) {
                    turns.add(new Turn.Skipped(
                            contender,
                            Currencies.isForeign(contender, currency())
                                    ? SkipReason.OTHER_CURRENCY
                                    : SkipReason.NOTHING_TO_TAKE));
                }
            }
        }
        return this;
    }

    private static boolean grouped(Contender contender) {
        return contender.stacking() instanceof Stacking.BestOf;
    }

    private boolean act(Contender contender, List<Action> actions) {
        int before = turns.size();
        for (Action action : actions) {
            Turn turn = Giving.of(action, this, contender);
            if (turn != null) {
                turns.add(turn);
            }
        }
        return turns.size() > before;
    }

    /** Takes amounts off lines; what is more than a line still costs is cut. */
    Turn.@Nullable Lowered take(Contender contender, Action action, long[] bases, long[] amounts, boolean spread) {
        int touched = 0;
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = Math.clamp(amounts[i], 0, left[i]);
            if (amounts[i] > 0) {
                touched++;
                units.shrink(i, amounts[i]);
                left[i] -= amounts[i];
            }
        }
        return touched == 0 ? null : new Turn.Lowered(contender, action, bases, amounts, spread);
    }

    Turn.@Nullable DeliveryLowered takeOffDelivery(Contender contender, Action action, long amount) {
        long base = deliveryLeft;
        long taken = Math.clamp(amount, 0, base);
        deliveryLeft -= taken;
        return taken == 0 ? null : new Turn.DeliveryLowered(contender, action, base, taken);
    }

    boolean canGive(Action.FreeGift gift) {
        return !redemptions.goneGifts().contains(gift.variant());
    }

    List<Turn> turns() {
        return turns;
    }

    /** Whether any promotion gave anything. */
    boolean gives() {
        for (Turn turn : turns) {
            if (turn.gives()) {
                return true;
            }
        }
        return false;
    }

    /** What all of them took off. */
    long taken() {
        long taken = basket.deliveryCost() - deliveryLeft;
        for (PricedLine line : basket.lines()) {
            taken += line.subtotal().minor() - left[line.position()];
        }
        return taken;
    }

    long[] left() {
        return left;
    }

    long deliveryLeft() {
        return deliveryLeft;
    }

    long regularDelivery() {
        return basket.deliveryCost();
    }

    Units units() {
        return units;
    }

    RoundingPolicy rounding() {
        return basket.rounding();
    }

    Money money(long minor) {
        return Money.ofMinor(minor, currency());
    }

    @Override
    public Instant at() {
        return basket.at();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Currency currency() {
        return basket.basket().currency();
    }

    @Override
    public Shopper shopper() {
        return basket.basket().shopper();
    }

    @Override
    public Destination destination() {
        return basket.destination();
    }

    @Override
    public Set<String> coupons() {
        return basket.basket().coupons();
    }

    @Override
    public List<PricedLine> lines() {
        return basket.lines();
    }

    @Override
    public Money left(PricedLine line) {
        return money(left[line.position()]);
    }
}
