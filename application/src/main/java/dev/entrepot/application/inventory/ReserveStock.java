package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.Shortage;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.allocation.Allocation;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome;
import dev.entrepot.domain.shared.Destination;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds stock for somebody for a time, as an order would: the whole of it, or nothing. */
public final class ReserveStock {

    private final Once once;
    private final Products products;
    private final StockItems stockItems;
    private final Reservations reservations;
    private final Stores stores;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ReserveStock(
            Once once,
            Products products,
            StockItems stockItems,
            Reservations reservations,
            Stores stores,
            IdSource ids,
            Clock clock) {
        this.once = once;
        this.products = products;
        this.stockItems = stockItems;
        this.reservations = reservations;
        this.stores = stores;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Holds it.
     *
     * @throws InventoryRefusal.UnknownSkus if there are no such variants, naming all of them
     * @throws InventoryRefusal.OutOfStock if there is not enough, naming every line that falls short
     */
    public Answer<Reserved> handle(Command command) {
        return once.write(command.key(), Reserved.class, () -> {
            Instant now = clock.instant();
            Map<VariantId, Sku> named = new HashMap<>();
            List<Demand> demands = demands(command.quantities(), named);
            Stock stock = stockItems.find(named.keySet());
            StoreSettings settings = stores.settings();
            Destination destination =
                    command.destination() == null ? Destination.country(settings.country()) : command.destination();
            AllocationOutcome outcome = Allocation.of(demands, stock, destination, settings.allocationStrategy());
            return switch (outcome) {
                case AllocationOutcome.Insufficient missing ->
                    throw new InventoryRefusal.OutOfStock(shortages(missing.shortages(), named));
                case AllocationOutcome.Allocated allocated -> {
                    ReservationId id = new ReservationId(ids.next());
                    reservations.hold(Reservation.held(id, allocated.parts(), now.plus(command.duration()), now));
                    yield new Reserved(id.value());
                }
            };
        });
    }

    private List<Demand> demands(Map<Sku, Integer> quantities, Map<VariantId, Sku> named) {
        Map<Sku, VariantId> variants = products.findVariantsBySku(quantities.keySet());
        List<Sku> unknown = quantities.keySet().stream()
                .filter(sku -> !variants.containsKey(sku))
                .sorted(Comparator.comparing(Sku::value))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InventoryRefusal.UnknownSkus(unknown);
        }
        List<Demand> demands = new ArrayList<>();
        quantities.forEach((sku, quantity) -> {
            VariantId variant = Objects.requireNonNull(variants.get(sku));
            named.put(variant, sku);
            demands.add(new Demand(variant, quantity));
        });
        return demands;
    }

    private static Map<Sku, Shortage> shortages(List<Shortage> shortages, Map<VariantId, Sku> named) {
        Map<Sku, Shortage> bySku = new HashMap<>();
        shortages.forEach(shortage -> bySku.put(named.get(shortage.variant()), shortage));
        return bySku;
    }

    /**
     * What to hold.
     *
     * @param quantities one at least; each above zero
     * @param destination where it will be sent to, so that locations hold it that send there; none for somewhere in the store's country
     * @param duration for how long; above zero
     */
    public record Command(
            @Nullable IdempotencyKey key,
            Map<Sku, Integer> quantities,
            @Nullable Destination destination,
            Duration duration) {

        /** Copies the quantities. */
        public Command {
            quantities = Map.copyOf(quantities);
        }
    }

    /** What was held under which id. */
    public record Reserved(UUID id) {}
}
