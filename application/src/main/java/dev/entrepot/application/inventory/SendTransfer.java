package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferLine;
import dev.entrepot.domain.inventory.transfer.TransferRefusal;
import dev.entrepot.domain.inventory.transfer.Transfers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends stock from one location to another, active or not: all of it or nothing. What is held where it comes from stays there. */
public final class SendTransfer {

    private final Once once;
    private final Products products;
    private final Locations locations;
    private final TransferDesk desk;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public SendTransfer(
            Once once,
            Products products,
            Locations locations,
            StockItems stockItems,
            Transfers transfers,
            IdSource ids,
            Clock clock) {
        this.once = once;
        this.products = products;
        this.locations = locations;
        this.desk = new TransferDesk(transfers, stockItems, locations);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Sends it.
     *
     * @throws LocationRefusal.Unknown if one of the locations does not exist
     * @throws InventoryRefusal.UnknownSkus if there is no such variant
     * @throws TransferRefusal.SameLocation if it goes nowhere
     * @throws TransferRefusal.Empty if nothing goes
     * @throws TransferRefusal.DuplicateVariant if two lines are of one variant
     * @throws TransferRefusal.NotEnough if more is to leave than may
     * @throws InventoryRefusal.TooMany if more would be where it goes than is counted with
     */
    public Answer<TransferView> handle(Command command) {
        return once.write(command.key(), TransferView.class, () -> {
            Location from = located("from", command.from());
            Location to = located("to", command.to());
            Transfer.Sending sending = new Transfer.Sending(command.by(), clock.instant(), command.note());
            Transfer sent =
                    Transfer.sent(new TransferId(ids.next()), from.id(), to.id(), variantsOf(command.lines()), sending);
            Transfer transfer = command.inTransit() ? sent : sent.received(sending.by(), sending.at());
            desk.add(transfer);
            return TransferView.of(transfer, from.code(), to.code());
        });
    }

    private Location located(String field, String code) {
        return locations
                .findByCode(code)
                .orElseThrow(() -> new LocationRefusal.Unknown(field, code))
                .location();
    }

    private List<TransferLine> variantsOf(List<Line> lines) {
        Set<Sku> skus = new LinkedHashSet<>();
        lines.forEach(line -> skus.add(line.sku()));
        Map<Sku, VariantId> known = products.findVariantsBySku(skus);
        List<TransferLine> found = new ArrayList<>();
        for (Line line : lines) {
            VariantId variant = known.get(line.sku());
            if (variant != null) {
                found.add(TransferLine.of(variant, line.sku(), line.quantity()));
            }
        }
        if (found.size() < lines.size()) {
            skus.removeAll(known.keySet());
            throw new InventoryRefusal.UnknownSkus(skus);
        }
        return found;
    }

    /**
     * What to send.
     *
     * @param from the code of a location
     * @param to the code of another one
     * @param note why, for people; may be empty
     * @param inTransit whether it takes its time, and is received or cancelled later; otherwise it arrives at once
     * @param by the name of the key or user
     */
    public record Command(
            @Nullable IdempotencyKey key,
            String from,
            String to,
            List<Line> lines,
            String note,
            boolean inTransit,
            String by) {

        /** Copies the lines. */
        public Command {
            lines = List.copyOf(lines);
        }
    }

    /**
     * How much of one variant.
     *
     * @param quantity as in {@link TransferLine}
     */
    public record Line(Sku sku, long quantity) {}
}
