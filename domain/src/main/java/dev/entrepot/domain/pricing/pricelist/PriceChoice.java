package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.shared.Money;
import java.util.List;

/**
 * The price that was chosen for some units of a variant, and why no other was.
 *
 * @param price what one unit costs
 * @param minQuantity from which quantity on it holds
 * @param taxIncluded whether it contains the tax
 * @param regular what one unit costs regularly: the base list's price, or this one where that has none or counts the tax otherwise
 * @param passedOver the other prices of the variant, in the order in which lists are asked
 */
public record PriceChoice(
        Price price, int minQuantity, boolean taxIncluded, Money regular, List<PassedOver> passedOver) {

    /** Copies the list. */
    public PriceChoice {
        passedOver = List.copyOf(passedOver);
    }

    /**
     * A price that was not chosen.
     *
     * @param minQuantity from which quantity on it would hold
     */
    public record PassedOver(String list, int minQuantity, Money unit, Reason reason) {}

    /** Why a price was not chosen. */
    public enum Reason {
        /** Its list is not in force at that instant. */
        NOT_IN_FORCE("the list is not in force"),
        /** Its list is for others. */
        OTHER_AUDIENCE("the list is for others"),
        /** It holds from a greater quantity on. */
        QUANTITY_TOO_SMALL("it takes more units"),
        /** The same list has a price that holds from a greater quantity on, which is reached. */
        BETTER_TIER("the list has a price for more units"),
        /** A list of greater priority has a price. */
        LOWER_PRIORITY("a list of greater priority has a price"),
        /** A list of the same priority has a lower price, or the same and a code that comes before. */
        DEARER("a list of the same priority is not dearer");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason as a part of a sentence. */
        public String sentence() {
            return sentence;
        }
    }
}
