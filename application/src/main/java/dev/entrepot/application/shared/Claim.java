package dev.entrepot.application.shared;

import java.util.UUID;

/** What came of claiming an idempotency key. */
public sealed interface Claim {

    /** Nobody used the key before: go on. If the transaction is undone, so is the claim. */
    record Fresh() implements Claim {}

    /**
     * The work was done before.
     *
     * @param answer what was remembered
     */
    record Answered(String answer) implements Claim {}

    /**
     * The first part of the work was committed before, but its answer is not known yet: somebody is on it, or a crash came between.
     *
     * @param reference what that first part made
     */
    record Unfinished(UUID reference) implements Claim {}
}
