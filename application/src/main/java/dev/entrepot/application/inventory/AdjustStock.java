package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.Bookings;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books that some units of a variant came or went, once for each idempotency key: a receipt, a return, what was broken or put right. */
public final class AdjustStock {

    private final Once once;
    private final NamedStock named;
    private final StockItems stockItems;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public AdjustStock(Once once, StockLevels stockLevels, StockItems stockItems, Locations locations, Clock clock) {
        this.once = once;
        this.named = new NamedStock(stockLevels, locations);
        this.stockItems = stockItems;
        this.clock = clock;
    }

    /**
     * Books it.
     *
     * @throws InventoryRefusal.UnknownSku if there is no such variant
     * @throws LocationRefusal.Unknown if there is no such location
     * @throws InventoryRefusal.NotOnHand if more would go than are there
     * @throws InventoryRefusal.BelowReserved if more are held for orders than would be left
     * @throws InventoryRefusal.TooMany if there would be more than are counted with
     */
    public Answer<Adjusted> handle(Command command) {
        return once.write(command.key(), Adjusted.class, () -> adjust(command));
    }

    private Adjusted adjust(Command command) {
        NamedStock.Found found = named.find(command.sku(), command.location());
        StockKey key = found.key();
        StockEntry entry = new StockEntry(
                key.variant(), key.location(), command.change(), command.kind(), command.note(), command.reference());
        try {
            Bookings booked = stockItems
                    .book(List.of(entry), command.by(), clock.instant())
                    .orNone();
            return new Adjusted(booked.lines().getFirst().after());
        } catch (InventoryRefusal.OfItem refused) {
            throw refused.named(found.names());
        }
    }

    /**
     * What came or went.
     *
     * @param location the code of the location; none for the default location
     * @param kind one that {@linkplain MovementKind#admits admits} the number
     * @param reference the order that it belongs to, if any
     * @param note why, for people; may be empty
     * @param by the name of the key or user
     */
    public record Command(
            @Nullable IdempotencyKey key,
            Sku sku,
            @Nullable String location,
            StockChange.By change,
            MovementKind kind,
            @Nullable UUID reference,
            String note,
            String by) {

        /**
         * Checks the direction.
         *
         * @throws IllegalArgumentException if units do not come, or go, for this reason
         */
        public Command {
            if (!kind.admits(change)) {
                throw new IllegalArgumentException(change + " is no " + kind);
            }
        }
    }

    /**
     * What was booked.
     *
     * @param balance what was on hand at the location afterwards
     */
    public record Adjusted(long balance) {}
}
