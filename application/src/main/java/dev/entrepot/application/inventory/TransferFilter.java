package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers a list is about. What is absent does not matter; what is there must all hold.
 *
 * @param state only those in this state
 * @param location only those that come from or go to the location of this code
 */
public record TransferFilter(
        Transfer.@Nullable State state, @Nullable String location) {

    /** All transfers. */
    public static final TransferFilter ALL = new TransferFilter(null, null);
}
