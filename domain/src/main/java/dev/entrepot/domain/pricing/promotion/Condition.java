package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must hold for a promotion to apply. Its text, as {@code toString} gives it, completes the sentence "It asks for ...".
 *
 * <p>A host that needs a condition of its own implements {@link Custom}.
 */
public sealed interface Condition {

    /** Whether it holds. Asked when it is the promotion's turn. */
    boolean holds(Situation situation);

    /** The part of a condition that does not hold, which keeps a promotion out: the innermost one that can be named. */
    default Condition innermost(Situation situation) {
        return this;
    }

    /** Whatever another condition does not ask for. */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /** The matching lines together cost at least so much before any discount. */
    static Condition minimumSubtotal(Money amount) {
        return new MinimumSubtotal(amount, LineFilter.EVERYTHING, Counted.BEFORE_DISCOUNTS);
    }

    /** The basket holds at least so many units. */
    static Condition minimumQuantity(int units) {
        return new MinimumQuantity(units, LineFilter.EVERYTHING);
    }

    /** The shopper's first order. */
    static Condition firstOrder() {
        return new NthOrder(1);
    }

    /** Which cost of a line is counted. */
    enum Counted {
        /** Before any discount. */
        BEFORE_DISCOUNTS,
        /** What the promotions before this one have left. */
        AFTER_EARLIER_DISCOUNTS
    }

    /**
     * The matching lines together cost at least so much.
     *
     * @param amount zero or more; baskets of other currencies never reach it
     */
    record MinimumSubtotal(Money amount, LineFilter lines, Counted counted) implements Condition {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public MinimumSubtotal {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("a minimum is not negative: " + amount);
            }
        }

        @Override
        public boolean holds(Situation situation) {
            if (!amount.currency().equals(situation.currency())) {
                return false;
            }
            Money sum = Money.zero(amount.currency());
            for (PricedLine line : situation.lines()) {
                if (lines.matches(line)) {
                    sum = sum.plus(counted == Counted.BEFORE_DISCOUNTS ? line.subtotal() : situation.left(line));
                }
            }
            return sum.compareTo(amount) >= 0;
        }

        @Override
        public String toString() {
            return amount + " or more" + ofLines(lines)
                    + (counted == Counted.BEFORE_DISCOUNTS ? "" : " after earlier discounts");
        }
    }

    /**
     * The matching lines together hold at least so many units.
     *
     * @param units 1 or more
     */
    record MinimumQuantity(int units, LineFilter lines) implements Condition {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public MinimumQuantity {
            if (units < 1) {
                throw new IllegalArgumentException("a minimum quantity is 1 or more, not " + units);
            }
        }

        @Override
        public boolean holds(Situation situation) {
            long sum = 0;
            for (PricedLine line : situation.lines()) {
                if (lines.matches(line)) {
                    sum += line.quantity();
                }
            }
            return sum >= units;
        }

        @Override
        public String toString() {
            return units + " units or more" + ofLines(lines);
        }
    }

    /** A line matches. */
    record Contains(LineFilter lines) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            for (PricedLine line : situation.lines()) {
                if (lines.matches(line)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "a line of " + lines;
        }
    }

    /** The shopper belongs to one of the groups. */
    record CustomerGroup(Set<String> groups) implements Condition {

        /** Copies the set. */
        public CustomerGroup {
            groups = Set.copyOf(groups);
        }

        @Override
        public boolean holds(Situation situation) {
            return !Collections.disjoint(groups, situation.shopper().groups());
        }

        @Override
        public String toString() {
            return "a customer of group " + anyOf(groups);
        }
    }

    /** The shopper's tier is one of these. */
    record CustomerTier(Set<String> tiers) implements Condition {

        /** Copies the set. */
        public CustomerTier {
            tiers = Set.copyOf(tiers);
        }

        @Override
        public boolean holds(Situation situation) {
            return tiers.contains(situation.shopper().tier());
        }

        @Override
        public String toString() {
            return "a customer of tier " + anyOf(tiers);
        }
    }

    /**
     * It is the shopper's order of this number, cancelled ones not counted. Never a guest's, of whom nobody knows.
     *
     * @param number 1 for the first
     */
    record NthOrder(int number) implements Condition {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public NthOrder {
            if (number < 1) {
                throw new IllegalArgumentException("orders are counted from 1, not from " + number);
            }
        }

        @Override
        public boolean holds(Situation situation) {
            Integer earlier = situation.shopper().earlierOrders();
            return earlier != null && earlier == number - 1;
        }

        @Override
        public String toString() {
            return "the customer's order number " + number;
        }
    }

    /**
     * The shopper has been a customer for so long.
     *
     * @param period counted in the store's calendar
     */
    record MemberFor(Period period) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            Instant since = situation.shopper().memberSince();
            return since != null
                    && !since.atZone(situation.zone()).plus(period).toInstant().isAfter(situation.at());
        }

        @Override
        public String toString() {
            return "a customer for " + period + " or longer";
        }
    }

    /** The basket is in this currency. */
    record InCurrency(Currency currency) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return currency.equals(situation.currency());
        }

        @Override
        public String toString() {
            return "a basket in " + currency;
        }
    }

    /** The shopper buys in one of the channels. */
    record InChannel(Set<String> channels) implements Condition {

        /** Copies the set. */
        public InChannel {
            channels = Set.copyOf(channels);
        }

        @Override
        public boolean holds(Situation situation) {
            return channels.contains(situation.shopper().channel());
        }

        @Override
        public String toString() {
            return "channel " + anyOf(channels);
        }
    }

    /**
     * It is one of the days, between two times of the store's zone.
     *
     * @param from the first moment of it
     * @param until the first moment after it; at or before {@code from} if it ends on the next day, which still counts as the day on
     *     which it began
     */
    record DuringHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) implements Condition {

        /** Copies the set. */
        public DuringHours {
            days = Set.copyOf(days);
        }

        @Override
        public boolean holds(Situation situation) {
            ZonedDateTime local = situation.at().atZone(situation.zone());
            LocalTime time = local.toLocalTime();
            DayOfWeek today = local.getDayOfWeek();
            if (from.isBefore(until)) {
                return days.contains(today) && !time.isBefore(from) && time.isBefore(until);
            }
            return (days.contains(today) && !time.isBefore(from))
                    || (days.contains(today.minus(1)) && time.isBefore(until));
        }

        @Override
        public String toString() {
            return days.stream().sorted().map(DayOfWeek::toString).collect(Collectors.joining(" or ")) + " from " + from
                    + " to " + until;
        }
    }

    /** The basket goes to one of the countries. */
    record ShippingCountry(Set<String> countries) implements Condition {

        /** Copies the set. */
        public ShippingCountry {
            countries = Set.copyOf(countries);
        }

        @Override
        public boolean holds(Situation situation) {
            return countries.contains(situation.destination().country());
        }

        @Override
        public String toString() {
            return "a delivery to " + anyOf(countries);
        }
    }

    /**
     * The buyer has the code, for which this promotion need not be the only one.
     *
     * @param code in capitals, see {@link Promotion#couponCode}
     */
    record CouponPresent(String code) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return situation.coupons().contains(code);
        }

        @Override
        public String toString() {
            return "coupon " + code;
        }
    }

    /** All of them hold. */
    record AllOf(List<Condition> conditions) implements Condition {

        /** All of them hold. */
        public AllOf(Condition... conditions) {
            this(List.of(conditions));
        }

        /** Copies the list. */
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Situation situation) {
            for (Condition condition : conditions) {
                if (!condition.holds(situation)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Condition innermost(Situation situation) {
            for (Condition condition : conditions) {
                if (!condition.holds(situation)) {
                    return condition.innermost(situation);
                }
            }
            return this;
        }

        @Override
        public String toString() {
            return conditions.stream().map(Condition::toString).collect(Collectors.joining(" and "));
        }
    }

    /** One of them holds. */
    record AnyOf(List<Condition> conditions) implements Condition {

        /** One of them holds. */
        public AnyOf(Condition... conditions) {
            this(List.of(conditions));
        }

        /** Copies the list. */
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Situation situation) {
            for (Condition condition : conditions) {
                if (condition.holds(situation)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return conditions.stream().map(Condition::toString).collect(Collectors.joining(" or "));
        }
    }

    /** The other does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Situation situation) {
            return !condition.holds(situation);
        }

        @Override
        public String toString() {
            return "not (" + condition + ")";
        }
    }

    /**
     * A condition of the host's own. It must be a value: pure, and equal to whatever asks for the same; best a record. Its
     * {@code toString} is its text.
     */
    @FunctionalInterface
    non-sealed interface Custom extends Condition {}

    private static String ofLines(LineFilter lines) {
        return lines.equals(LineFilter.EVERYTHING) ? "" : " of " + lines;
    }

    private static String anyOf(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" or "));
    }
}
