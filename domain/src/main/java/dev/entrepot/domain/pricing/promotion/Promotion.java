package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rule that lowers the price of an order.
 *
 * <pre>{@code
 * Promotion autumn = Promotion.of(id, "AUTUMN", "Autumn sale", Action.percentOffLines(LineFilter.tagged("knitwear"), "20"))
 *         .when(Condition.minimumSubtotal(Money.of("50.00", eur)))
 *         .onlyWith(Coupons.shared("LEAVES"))
 *         .stacked(Stacking.bestOf("seasons"));
 * }</pre>
 *
 * @param code its name in the shop, 1 to 40 characters of {@code A-Z 0-9 _ -}, unique per shop
 * @param name what shoppers read beside the discount
 * @param priority promotions with a greater one are applied first; equal ones in the order of their codes
 * @param validity when it is in force
 * @param terms what it asks and what it gives
 */
public record Promotion(PromotionId id, String code, String name, int priority, Validity validity, Terms terms) {

    /** The order in which promotions are applied. */
    public static final Comparator<Promotion> ORDER =
            Comparator.comparingInt(Promotion::priority).reversed().thenComparing(Promotion::code);

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1,40}");

    /**
     * Checks code and name.
     *
     * @throws IllegalArgumentException if one of them is not of the described shape
     */
    public Promotion {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a promotion's code has 1 to 40 characters of A-Z, 0-9, _ and -, not '" + code + "'");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a promotion needs a name that shoppers can read");
        }
    }

    /** A promotion for everybody, always, of priority 0, that applies beside others. */
    public static Promotion of(PromotionId id, String code, String name, Action... actions) {
        return new Promotion(id, code, name, 0, Validity.ALWAYS, Terms.of(actions));
    }

    /** A coupon as it is compared: however it was typed, in capitals and without blanks around it. */
    public static String couponCode(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether its uses are counted: it has limits, or codes that are good for one order each. */
    public boolean isCounted() {
        return !terms.limits().equals(Limits.NONE) || terms.coupons().equals(Coupons.SINGLE_USE);
    }

    /** What it gives along. */
    public List<Action.FreeGift> gifts() {
        List<Action.FreeGift> gifts = new ArrayList<>(0);
        for (Action action : terms.actions()) {
            if (action instanceof Action.FreeGift gift) {
                gifts.add(gift);
            }
        }
        return gifts;
    }

    /** The same with another priority. */
    public Promotion withPriority(int other) {
        return new Promotion(id, code, name, other, validity, terms);
    }

    /** The same at another time. */
    public Promotion during(Validity other) {
        return new Promotion(id, code, name, priority, other, terms);
    }

    /** The same on a further condition. */
    public Promotion when(Condition condition) {
        return with(terms.when(condition));
    }

    /** The same for those who have a code. */
    public Promotion onlyWith(Coupons coupons) {
        return with(terms.onlyWith(coupons));
    }

    /** The same, beside others in another way. */
    public Promotion stacked(Stacking stacking) {
        return with(new Terms(terms.conditions(), terms.actions(), stacking, terms.coupons(), terms.limits()));
    }

    /** The same within limits. */
    public Promotion within(Limits limits) {
        return with(new Terms(terms.conditions(), terms.actions(), terms.stacking(), terms.coupons(), limits));
    }

    private Promotion with(Terms other) {
        return new Promotion(id, code, name, priority, validity, other);
    }

    /**
     * What a promotion asks and what it gives.
     *
     * @param conditions all must hold; none if it applies to every basket
     * @param actions what it gives, at least one; those of one phase in this order
     * @param stacking what it does beside others
     * @param coupons which code the buyer must have
     * @param limits how often it may be used
     */
    public record Terms(
            List<Condition> conditions, List<Action> actions, Stacking stacking, Coupons coupons, Limits limits) {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if there is no action
         */
        public Terms {
            conditions = List.copyOf(conditions);
            actions = List.copyOf(actions);
            if (actions.isEmpty()) {
                throw new IllegalArgumentException("a promotion gives something");
            }
        }

        /** Unconditional ones without a code or limits, beside others. */
        public static Terms of(Action... actions) {
            return new Terms(List.of(), List.of(actions), Stacking.STACKABLE, Coupons.NONE, Limits.NONE);
        }

        /** The same on a further condition. */
        public Terms when(Condition condition) {
            List<Condition> more = new ArrayList<>(conditions);
            more.add(condition);
            return new Terms(more, actions, stacking, coupons, limits);
        }

        /** The same for those who have a code. */
        public Terms onlyWith(Coupons other) {
            return new Terms(conditions, actions, stacking, other, limits);
        }
    }
}
