package dev.entrepot.domain.pricing.promotion;

/** Tells what the buyer pays in the end, by which an exclusive promotion is compared with all others together. */
@FunctionalInterface
public interface ToPay {

    /**
     * What has to be paid, taxes on top included, in minor units.
     *
     * @param lines what each line costs after all discounts
     * @param delivery what the delivery costs after all discounts
     */
    long minor(long[] lines, long delivery);
}
