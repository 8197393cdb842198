package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferRefusal;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls a transfer off that is in transit: everything is back where it came from. */
public final class CancelTransfer {

    private final Once once;
    private final TransferDesk desk;
    private final TransferViews views;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public CancelTransfer(
            Once once,
            Transfers transfers,
            StockItems stockItems,
            Locations locations,
            TransferViews views,
            Clock clock) {
        this.once = once;
        this.desk = new TransferDesk(transfers, stockItems, locations);
        this.views = views;
        this.clock = clock;
    }

    /**
     * Calls it off.
     *
     * @throws TransferRefusal.NotFound if there is no such transfer
     * @throws TransferRefusal.WrongState if it is not in transit
     * @throws InventoryRefusal.TooMany if more would be there than is counted with
     * @throws StaleVersion if a version was expected and it is another
     */
    public Answer<TransferView> handle(Command command) {
        return once.write(command.key(), TransferView.class, () -> {
            Instant now = clock.instant();
            Transfer cancelled =
                    desk.take(command.id(), command.expectedVersion()).cancelled(command.by(), now);
            desk.end(cancelled, command.by(), now);
            return views.find(command.id()).orElseThrow();
        });
    }

    /**
     * What to call off.
     *
     * @param expectedVersion the version that the caller has seen; none if that does not matter
     * @param by the name of the key or user
     */
    public record Command(
            @Nullable IdempotencyKey key,
            TransferId id,
            @Nullable Long expectedVersion,
            String by) {}
}
