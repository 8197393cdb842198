package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Explanation.SkipReason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which promotions apply together.
 *
 * <p>Of each group the one that by itself takes most off joins the stack; if none does anything by itself, all do, and the first that finds
 * something to take there keeps the others out. The stack is run as a whole, every exclusive promotion alone,
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
        Set<Contender> outdone = Collections.newSetFromMap(new IdentityHashMap<>());
        groups.values().forEach(members -> outdone.addAll(outdone(members)));
        List<Contender> stack = new ArrayList<>();
        for (Contender contender : contenders) {
            boolean joins = switch (contender.stacking()) {
                case Stacking.Stackable stackable -> true;
                case Stacking.Exclusive exclusive -> false;
                case Stacking.BestOf of -> !outdone.contains(contender);
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

    /** Those of a group that are not to join the stack. */
    private List<Contender> outdone(List<Contender> members) {
        if (members.size() == 1) {
            return List.of();
        }
        Contender best = null;
        long most = -1;
        List<Scenario> alone = new ArrayList<>(members.size());
        for (Contender member : members) {
            Scenario scenario = run(List.of(member));
            alone.add(scenario);
            if (scenario.gives() && scenario.taken() > most) {
                best = member;
                most = scenario.taken();
            }
        }
        if (best == null) {
            return List.of();
        }
        List<Contender> outdone = new ArrayList<>(members);
        outdone.remove(best);
        for (int i = 0; i < alone.size(); i++) {
            if (!alone.get(i).gives()) {
                lose(alone.get(i));
            } else if (!members.get(i).equals(best)) {
                losers.add(new Turn.Skipped(members.get(i), new SkipReason.Outdone(best.code())));
            }
        }
        return outdone;
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
