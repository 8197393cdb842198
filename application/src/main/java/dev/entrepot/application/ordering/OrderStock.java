package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.allocation.Allocation;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Destination;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the places that the goods of an order come from, by the store's strategy, and holds them there until they are sent. What is digital
 * is delivered with the payment.
 */
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

    /** An order will not be paid, so nothing is held for it any more. */
    void release(Order order, Instant at) {
        reservations.release(order.reservation(), at);
    }

    /**
     * An order is paid, so what is digital of it has been delivered, and counts as sold. What is promised beyond what is on hand stays held
     * until somebody ships it.
     *
     * @throws ConcurrentChange if what was on hand is not there any more
     */
    void deliver(Order order, Instant at) {
        Set<VariantId> digital = order.lines().stream()
                .filter(OrderLine::digital)
                .map(line -> line.priced().variant())
                .collect(Collectors.toSet());
        if (digital.isEmpty()) {
            return;
        }
        Reservation held = reservations.lock(order.reservation()).orElseThrow();
        List<Allotment> delivered = onHand(held.open().stream()
                .filter(part -> digital.contains(part.variant()))
                .toList());
        if (!delivered.isEmpty()) {
            book(held.shipped(delivered, at), order.placement().placedBy(), at);
        }
    }

    private List<Allotment> onHand(List<Allotment> parts) {
        Map<StockKey, StockItem> items =
                stockItems.items(parts.stream().map(Allotment::key).toList());
        return parts.stream()
                .filter(part -> items.getOrDefault(part.key(), StockItem.none(part.key()))
                                .onHand()
                        >= part.quantity())
                .toList();
    }

    /** A payment is never lost for want of stock: the next attempt looks again. */
    private void book(Reservation delivered, String by, Instant at) {
        try {
            reservations.update(delivered, by, at);
        } catch (InventoryRefusal.NotOnHand goneMeanwhile) {
            throw new ConcurrentChange("the stock of " + goneMeanwhile.present().variant());
        }
    }
}
