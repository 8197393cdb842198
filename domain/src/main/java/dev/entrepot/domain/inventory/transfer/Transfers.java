package dev.entrepot.domain.inventory.transfer;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Optional;

/** The transfers of a shop. Writes belong to a running transaction; they take a transfer before the stock that it moves. */
public interface Transfers {

    /**
     * Adds a transfer, whatever state it is in. A location that a transfer names cannot be removed any more.
     *
     * @throws IllegalArgumentException if its id was used before
     */
    void add(Transfer transfer);

    /** The transfer, if there is one. */
    Optional<Transfer> find(TransferId id);

    /** The transfer, if there is one. Nobody else changes it until the running transaction ends. */
    Optional<Transfer> lock(TransferId id);

    /**
     * Stores what became of a transfer: what has arrived of its lines, and how it ended. The rest of it stays what it was.
     *
     * @throws ConcurrentChange if it is not of the version before any more
     */
    void update(Transfer transfer);
}
