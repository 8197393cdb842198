package dev.entrepot.domain.pricing.promotion;

/** What a promotion does beside others. */
public sealed interface Stacking {

    /** It applies beside others. */
    Stacking STACKABLE = new Stackable();

    /** Nothing else applies beside it. */
    Stacking EXCLUSIVE = new Exclusive();

    /** Of its group only the one that gives the buyer most. */
    static Stacking bestOf(String group) {
        return new BestOf(group);
    }

    /** It applies beside others. */
    record Stackable() implements Stacking {}

    /** Nothing else applies beside it: the best exclusive one is compared with what all others give together, and the better stays. */
    record Exclusive() implements Stacking {}

    /**
     * Only one of its group applies: the one that by itself would take most off.
     *
     * @param group the group's name, not blank
     */
    record BestOf(String group) implements Stacking {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public BestOf {
            if (group.isBlank()) {
                throw new IllegalArgumentException("a group of promotions needs a name");
            }
        }
    }
}
