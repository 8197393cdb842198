package dev.entrepot.application.ordering;

/** What a gateway said to a charge. */
public sealed interface PaymentOutcome {

    /**
     * The money was taken.
     *
     * @param reference the gateway's name for the payment
     */
    record Captured(String reference) implements PaymentOutcome {}

    /**
     * The money was not taken and will not be.
     *
     * @param code why, in the gateway's words
     */
    record Declined(String code) implements PaymentOutcome {}

    /**
     * It is not known yet whether the money is taken: the gateway did not answer in time, or the buyer has something to do.
     *
     * @param reason why, in the gateway's words
     */
    record Undecided(String reason) implements PaymentOutcome {}
}
