package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.product.Sku;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes in what was sent to a location. What was sent and did not arrive is lost. */
public final class ReceiveTransfer {

    private final Once once;
    private final TransferDesk desk;
    private final TransferViews views;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ReceiveTransfer(
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
     * Takes it in.
     *
     * @throws TransferRefusal.NotFound if there is no such transfer
     * @throws TransferRefusal.WrongState if it is not in transit
     * @throws TransferRefusal.DuplicateVariant if two counts are of one variant
     * @throws TransferRefusal.MoreThanSent if more of something arrived than was sent
     * @throws InventoryRefusal.TooMany if more would be there than is counted with
     * @throws StaleVersion if a version was expected and it is another
     */
    public Answer<TransferView> handle(Command command) {
        return once.write(command.key(), TransferView.class, () -> {
            Instant now = clock.instant();
            Transfer sent = desk.take(command.id(), command.expectedVersion());
            List<Count> counts = command.counts();
            Transfer received =
                    counts == null ? sent.received(command.by(), now) : sent.received(bySku(counts), command.by(), now);
            desk.end(received, command.by(), now);
            return views.find(command.id()).orElseThrow();
        });
    }

    private static Map<Sku, Long> bySku(List<Count> counts) {
        Map<Sku, Long> counted = new HashMap<>();
        for (Count count : counts) {
            if (counted.put(count.sku(), count.quantity()) != null) {
                throw new TransferRefusal.DuplicateVariant(count.sku().value());
            }
        }
        return counted;
    }

    /**
     * What has arrived.
     *
     * @param counts what somebody counted: of what is not among it nothing has arrived; none if all of it has
     * @param expectedVersion the version that the caller has seen; none if that does not matter
     * @param by the name of the key or user
     */
    public record Command(
            @Nullable IdempotencyKey key,
            TransferId id,
            @Nullable List<Count> counts,
            @Nullable Long expectedVersion,
            String by) {

        /** Copies the counts. */
        public Command {
            counts = counts == null ? null : List.copyOf(counts);
        }
    }

    /**
     * How much of one variant has arrived.
     *
     * @param sku the SKU by which it was sent
     * @param quantity zero or more units
     */
    public record Count(Sku sku, long quantity) {}
}
