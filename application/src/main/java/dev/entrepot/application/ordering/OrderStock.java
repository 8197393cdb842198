package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.allocation.Allocation;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.shared.Destination;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Finds the places that the goods of an order come from, by the store's strategy, and holds them there. */
public final class OrderStock {

    private final StockItems stockItems;
    private final Reservations reservations;
    private final Stores stores;

    /** Makes it of the ports that it needs. */
    public OrderStock(StockItems stockItems, Reservations reservations, Stores stores) {
        this.stockItems = stockItems;
        this.reservations = reservations;
        this.stores = stores;
    }

    Stock find(Collection<VariantId> variants) {
        return stockItems.find(variants);
    }

    AllocationOutcome allocate(List<Demand> demands, Stock stock, Destination destination) {
        return Allocation.of(demands, stock, destination, stores.settings().allocationStrategy());
    }

    /** An order was bought, so what it holds is held until it is shipped or called off; that it is paid in time is the order's business. */
    void hold(Order order, List<Allotment> allotments, Instant at) {
        reservations.hold(Reservation.committed(order.reservation(), allotments, at));
    }
}
