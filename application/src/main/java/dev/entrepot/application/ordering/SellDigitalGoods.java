package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.EventSubscriber;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.DomainEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Books the sale of what is digital of an order, as soon as the outbox tells that it is paid. Units that were promised beyond what is on
 * hand stay held until somebody ships them, or it is told again when they have come. It never sells more than is held: nothing twice, and
 * nothing of an order that was called off meanwhile.
 */
public final class SellDigitalGoods implements EventSubscriber {

    private static final String BY = "system";

    private final Transactions transactions;
    private final Orders orders;
    private final Reservations reservations;
    private final StockItems stockItems;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public SellDigitalGoods(
            Transactions transactions, Orders orders, Reservations reservations, StockItems stockItems, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.reservations = reservations;
        this.stockItems = stockItems;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sell-digital-goods";
    }

    @Override
    public void on(DomainEvent event) {
        if (event instanceof OrderEvent.DigitalSaleDue due) {
            transactions.write(() -> sell(due.order()));
        }
    }

    private Reservation sell(OrderId id) {
        Order order = orders.find(id).orElseThrow();
        Set<VariantId> digital = order.digital();
        Reservation held = reservations.lock(order.reservation()).orElseThrow();
        List<Allotment> sold = onHand(held.open().stream()
                .filter(part -> digital.contains(part.variant()))
                .toList());
        return sold.isEmpty() ? held : book(held, sold);
    }

    private List<Allotment> onHand(List<Allotment> parts) {
        Map<StockKey, StockItem> items =
                stockItems.items(parts.stream().map(Allotment::key).toList());
        return parts.stream()
                .flatMap(part -> {
                    StockItem item = items.getOrDefault(part.key(), StockItem.none(part.key()));
                    long units = Math.min(part.quantity(), item.onHand());
                    return units > 0
                            ? Stream.of(new Allotment(part.variant(), part.location(), Math.toIntExact(units)))
                            : Stream.empty();
                })
                .toList();
    }

    private Reservation book(Reservation held, List<Allotment> sold) {
        Instant now = clock.instant();
        Reservation rest = held.shipped(sold, now);
        try {
            reservations.update(rest, BY, now);
        } catch (InventoryRefusal.NotOnHand goneMeanwhile) {
            // What was on hand was sold to others: the next attempt looks again.
            throw new ConcurrentChange("the stock of " + goneMeanwhile.present().variant());
        }
        return rest;
    }
}
