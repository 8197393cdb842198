package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.Bookings;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferLine;
import dev.entrepot.domain.inventory.transfer.TransferRefusal;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where transfers are written with what they move. Belongs to a running transaction, which fails with whatever is refused. */
final class TransferDesk {

    private final Transfers transfers;
    private final StockItems stockItems;
    private final Locations locations;

    TransferDesk(Transfers transfers, StockItems stockItems, Locations locations) {
        this.transfers = transfers;
        this.stockItems = stockItems;
        this.locations = locations;
    }

    /**
     * The transfer, which nobody else changes meanwhile.
     *
     * @param expectedVersion none if any version will do
     */
    Transfer take(TransferId id, @Nullable Long expectedVersion) {
        Transfer transfer = transfers.lock(id).orElseThrow(() -> new TransferRefusal.NotFound(id.toString()));
        if (expectedVersion != null && expectedVersion != transfer.version()) {
            throw new StaleVersion(expectedVersion, transfer.version());
        }
        return transfer;
    }

    /** Adds a transfer: books what leaves, and if it is there already what arrives. */
    void add(Transfer transfer) {
        List<StockEntry> entries = new ArrayList<>(transfer.departure());
        entries.addAll(transfer.arrival());
        book(transfer, entries, transfer.sending().by(), transfer.sending().at());
        transfers.add(transfer);
    }

    /** Stores how a transfer ended that was taken before, and books it. */
    void end(Transfer transfer, String by, Instant at) {
        book(transfer, transfer.arrival(), by, at);
        transfers.update(transfer);
    }

    private void book(Transfer transfer, List<StockEntry> entries, String by, Instant at) {
        List<TransferRefusal.Lack> lacks = new ArrayList<>();
        for (Bookings.Refused refused : stockItems.book(entries, by, at).refused()) {
            StockEntry entry = entries.get(refused.position());
            TransferLine line = lineOf(transfer, entry);
            if (entry.kind() != MovementKind.TRANSFER_OUT) {
                throw named(refused.refusal(), line);
            }
            lacks.add(new TransferRefusal.Lack(
                    line.sku(), line.quantity(), refused.refusal().present()));
        }
        if (!lacks.isEmpty()) {
            throw new TransferRefusal.NotEnough(lacks);
        }
    }

    private InventoryRefusal.OfItem named(InventoryRefusal.OfItem refused, TransferLine line) {
        return locations
                .find(refused.present().location())
                .map(found -> refused.named(new InventoryRefusal.OfItem.Names(
                        line.sku(), found.location().code())))
                .orElse(refused);
    }

    private static TransferLine lineOf(Transfer transfer, StockEntry entry) {
        return transfer.lines().stream()
                .filter(line -> line.variant().equals(entry.variant()))
                .findFirst()
                .orElseThrow();
    }
}
