package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Explanation.SkipReason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which promotions apply together.
 *
 * <p>Of each group the one that by itself takes most off joins the stack. The stack is run as a whole, every exclusive promotion alone,
 * and the buyer gets what leaves least to pay; at equal sums the greater priority decides, and then the stack.
 */
final class Contest {

    private final PricedBasket basket;
    private final ZoneId zone;
    private final Redemptions redemptions;
    private final ToPay toPay;
    private final List<Turn> losers = new ArrayList<>();

    Contest(PricedBasket basket, ZoneId zone, Redemptions redemptions, ToPay toPay) {
        this.basket = basket;
        this.zone = zone;
        this.redemptions = redemptions;
        this.toPay = toPay;
    }

    /** The promotions that could not stand beside the winners. */
    List<Turn> losers() {
        return losers;
    }

    /** Runs them. */
    Scenario decide(List<Contender> contenders) {
        List<Contender> exclusives = new ArrayList<>();
        Map<String, List<Contender>> groups = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            switch (contender.stacking()) {
                case Stacking.Stackable stackable -> {}
                case Stacking.Exclusive exclusive -> exclusives.add(contender);
                case Stacking.BestOf of ->
                    groups.computeIfAbsent(of.group(), group -> new ArrayList<>())
                            .add(contender);
            }
        }
        if (exclusives.isEmpty() && groups.isEmpty()) {
            return run(contenders);
        }
        Map<String, @Nullable Contender> best = new HashMap<>();
        groups.forEach((group, members) -> best.put(group, bestOf(members)));
        List<Contender> stack = new ArrayList<>();
        for (Contender contender : contenders) {
            boolean joins = switch (contender.stacking()) {
                case Stacking.Stackable stackable -> true;
                case Stacking.Exclusive exclusive -> false;
                case Stacking.BestOf of -> contender.equals(best.get(of.group()));
            };
            if (joins) {
                stack.add(contender);
            }
        }
        return against(run(stack), exclusives);
    }

    private Scenario run(List<Contender> contenders) {
        return new Scenario(basket, zone, redemptions).run(contenders);
    }

    private @Nullable Contender bestOf(List<Contender> members) {
        if (members.size() == 1) {
            return members.getFirst();
        }
        Contender best = null;
        long most = -1;
        List<Contender> eligible = new ArrayList<>();
        for (Contender member : members) {
            Scenario alone = run(List.of(member));
            if (!alone.gives()) {
                lose(alone);
                continue;
            }
            eligible.add(member);
            if (alone.taken() > most) {
                best = member;
                most = alone.taken();
            }
        }
        for (Contender member : eligible) {
            if (best != null && !member.equals(best)) {
                losers.add(new Turn.Skipped(member, new SkipReason.Outdone(best.code())));
            }
        }
        return best;
    }

    private Scenario against(Scenario stack, List<Contender> exclusives) {
        Scenario winner = stack;
        Contender champion = null;
        long least = exclusives.isEmpty() ? 0 : pays(stack);
        List<Contender> eligible = new ArrayList<>();
        for (Contender exclusive : exclusives) {
            Scenario alone = run(List.of(exclusive));
            if (!alone.gives()) {
                lose(alone);
                continue;
            }
            eligible.add(exclusive);
            long pays = pays(alone);
            if (pays < least || (pays == least && champion == null && outranks(exclusive, stack))) {
                winner = alone;
                champion = exclusive;
                least = pays;
            }
        }
        for (Contender exclusive : eligible) {
            if (!exclusive.equals(champion)) {
                losers.add(new Turn.Skipped(
                        exclusive,
                        new SkipReason.Outdone(champion == null ? SkipReason.Outdone.ALL_OTHERS : champion.code())));
            }
        }
        if (champion != null) {
            dismiss(stack, champion);
        }
        return winner;
    }

    private static boolean outranks(Contender exclusive, Scenario stack) {
        int priority = Integer.MIN_VALUE;
        for (Turn turn : stack.turns()) {
            if (turn.gives()) {
                priority = Math.max(priority, turn.contender().promotion().priority());
            }
        }
        return exclusive.promotion().priority() > priority || !stack.gives();
    }

    private long pays(Scenario scenario) {
        return toPay.minor(scenario.left(), scenario.deliveryLeft());
    }

    private void dismiss(Scenario stack, Contender champion) {
        Contender last = null;
        for (Turn turn : stack.turns()) {
            if (turn instanceof Turn.Skipped skipped) {
                losers.add(skipped);
            } else if (turn.gives() && !turn.contender().equals(last)) {
                last = turn.contender();
                losers.add(new Turn.Skipped(last, new SkipReason.Outdone(champion.code())));
            }
        }
    }

    private void lose(Scenario alone) {
        for (Turn turn : alone.turns()) {
            if (!turn.gives()) {
                losers.add(turn);
            }
        }
    }
}
