package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Explanation.SkipReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it is tried on baskets: its actions sorted by phase once and for all.
 *
 * @param byPhase the actions of each {@link Action.Phase}
 * @param lastPhase the last phase in which it does anything
 */
record Contender(Promotion promotion, Map<Action.Phase, List<Action>> byPhase, Action.Phase lastPhase) {

    static Contender of(Promotion promotion) {
        Map<Action.Phase, List<Action>> byPhase = new EnumMap<>(Action.Phase.class);
        Action.Phase last = Action.Phase.LINES;
        for (Action.Phase phase : Action.Phase.values()) {
            List<Action> actions = promotion.terms().actions().stream()
                    .filter(action -> action.phase() == phase)
                    .toList();
            byPhase.put(phase, actions);
            last = actions.isEmpty() ? last : phase;
        }
        return new Contender(promotion, byPhase, last);
    }

    List<Action> actions(Action.Phase phase) {
        return byPhase.getOrDefault(phase, List.of());
    }

    String code() {
        return promotion.code();
    }

    Stacking stacking() {
        return promotion.terms().stacking();
    }

    /** What keeps it out at its turn, if anything. */
    @Nullable
    SkipReason obstacle(Situation situation, Redemptions redemptions) {
        Limits limits = promotion.terms().limits();
        if (!limits.equals(Limits.NONE)) {
            Optional<Limits.Limit> reached = limits.reachedBy(redemptions.of(promotion.id()));
            if (reached.isPresent()) {
                return new SkipReason.LimitReached(reached.get());
            }
        }
        for (Condition condition : promotion.terms().conditions()) {
            if (!condition.holds(situation)) {
                return new SkipReason.ConditionNotMet(condition.innermost(situation));
            }
        }
        return null;
    }
}
