package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.List;
import java.util.Optional;

/** Transfers in memory, with all that {@link Transfers} promises. */
public final class InMemoryTransfers implements Transfers {

    private final InMemoryUnitOfWork work;
    private final InMemoryTable<TransferId, Transfer> transfers;

    /** Makes an empty one. */
    public InMemoryTransfers(InMemoryUnitOfWork work) {
        this.work = work;
        this.transfers = new InMemoryTable<>(work);
    }

    @Override
    public void add(Transfer transfer) {
        work.call(() -> {
            if (transfers.has(transfer.id())) {
                throw new IllegalArgumentException("the transfer " + transfer.id() + " was used before");
            }
            transfers.put(transfer.id(), transfer);
            return true;
        });
    }

    @Override
    public Optional<Transfer> find(TransferId id) {
        return work.call(() -> transfers.find(id));
    }

    @Override
    public Optional<Transfer> lock(TransferId id) {
        return find(id);
    }

    @Override
    public void update(Transfer transfer) {
        work.call(() -> {
            Transfer before = transfers
                    .find(transfer.id())
                    .filter(present -> present.version() == transfer.version() - 1)
                    .orElseThrow(() -> new ConcurrentChange("the transfer"));
            transfers.put(
                    transfer.id(),
                    new Transfer(
                            before.id(),
                            before.from(),
                            before.to(),
                            transfer.lines(),
                            before.sending(),
                            transfer.ending(),
                            transfer.version()));
            return true;
        });
    }

    /** Every transfer, in the order in which they were added. */
    public List<Transfer> all() {
        return work.call(() -> transfers.rows().toList());
    }

    /** Whether a transfer comes from a place, or goes there. */
    public boolean areAbout(LocationId location) {
        return work.call(() -> transfers
                .rows()
                .anyMatch(transfer ->
                        transfer.from().equals(location) || transfer.to().equals(location)));
    }
}
