package dev.entrepot.domain.ordering;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.pricing.ShippingLine;
import dev.entrepot.domain.pricing.promotion.RedemptionId;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.PendingEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody bought.
 *
 * <p>An order is a snapshot: names, prices, discounts and taxes are those of the moment in which it was placed. It is placed as
 * {@link OrderStatus#PENDING} with its stock held; the gateway's word makes it {@link OrderStatus#PAID} or
 * {@link OrderStatus#PAYMENT_FAILED}; without a word it {@linkplain #expire expires}; it may be {@linkplain #cancel called off}. Every change of status is kept with who, when and why.
 *
 * <pre>{@code
 * Order order = Order.place(placement, now);
 * order.capture("ch_1", later);
 * order.cancel("anna", "changed her mind", later); // records that a refund is due
 * }</pre>
 *
 * <p>Money that arrives for an order that will not be delivered is never lost: {@link #capture} then records that a refund is due.
 * Not thread-safe: an aggregate belongs to the transaction that found it.
 */
public final class Order {

    private static final String GATEWAY = "gateway";
    private static final String SYSTEM = "system";

    private final Placement placement;
    private final Instant placedAt;
    private final PendingEvents events = new PendingEvents();
    private final List<OrderChange> changes = new ArrayList<>();
    private long version;
    private OrderStatus status;
    private Payment payment;

    private Order(Snapshot snapshot) {
        this.placement = snapshot.placement();
        this.placedAt = snapshot.placedAt();
        this.status = snapshot.status();
        this.payment = snapshot.payment();
        this.version = snapshot.version();
    }

    /**
     * Places an order whose stock is held under {@link #reservation()}.
     */
    public static Order place(Placement placement, Instant at) {
        return place(placement, "placed", at);
    }

    /**
     * Places an order whose stock is held under {@link #reservation()}.
     *
     * @param remark what its history says of that, for people
     */
    public static Order place(Placement placement, String remark, Instant at) {
        Order order = new Order(new Snapshot(placement, at, OrderStatus.PENDING, Payment.OPEN, 0));
        order.changes.add(new OrderChange(null, OrderStatus.PENDING, placement.placedBy(), remark, at));
        order.events.record(new OrderEvent.OrderPlaced(
                placement.id(),
                placement.number(),
                placement.email(),
                placement.totals().total(),
                at));
        return order;
    }

    /**
     * Learns that the gateway took the total. On a pending order this pays it, and makes the sale of what is {@linkplain #digital()
     * digital} due; on one that will not be delivered it makes a refund due; on one that is paid already it changes nothing.
     *
     * @param reference the gateway's name for the payment
     * @return whether this changed the order
     */
    public boolean capture(String reference, Instant at) {
        if (payment.status() != PaymentStatus.UNPAID && payment.status() != PaymentStatus.FAILED) {
            return false;
        }
        payment = payment.captured(reference);
        if (status == OrderStatus.PENDING) {
            change(OrderStatus.PAID, GATEWAY, "payment captured", at);
            events.record(new OrderEvent.OrderPaid(id(), number(), totals().total(), at));
            if (!digital().isEmpty()) {
                events.record(new OrderEvent.DigitalSaleDue(id(), number(), at));
            }
        } else {
            recordRefundDue(at);
        }
        return true;
    }

    /**
     * Learns that the gateway declined. Whoever calls this on a pending order lets its stock go in the same transaction. On an order
     * that is not pending it changes nothing.
     *
     * @param code why, in the gateway's words
     * @return whether the order failed by this
     */
    public boolean decline(String code, Instant at) {
        if (status != OrderStatus.PENDING) {
            return false;
        }
        payment = payment.declined(code);
        change(OrderStatus.PAYMENT_FAILED, GATEWAY, "payment declined: " + code, at);
        events.record(new OrderEvent.OrderPaymentFailed(id(), number(), code, at));
        return true;
    }

    /**
     * Calls the order off. Whoever calls this lets its stock go in the same transaction; if it was paid, a refund becomes due.
     *
     * @param by the name of the key or user
     * @param reason why, for people; may be empty
     * @throws OrderingRefusal.IllegalTransition if the status does not allow it
     */
    public void cancel(String by, String reason, Instant at) {
        change(OrderStatus.CANCELLED, by, reason, at);
        events.record(new OrderEvent.OrderCancelled(id(), number(), reason, at));
        if (payment.status() == PaymentStatus.PAID) {
            recordRefundDue(at);
        }
    }

    /**
     * Gives up waiting for the payment of a pending order. Whoever calls this lets its stock go in the same transaction. On an order that
     * is not pending it changes nothing.
     *
     * @return whether the order expired by this
     */
    public boolean expire(Instant at) {
        if (status != OrderStatus.PENDING) {
            return false;
        }
        change(OrderStatus.EXPIRED, SYSTEM, "not paid in time", at);
        events.record(new OrderEvent.OrderExpired(id(), number(), at));
        return true;
    }

    /**
     * Learns that the gateway gave the total back; learning it twice changes nothing.
     *
     * @return whether this changed the order
     */
    public boolean refund(Instant at) {
        if (payment.status() != PaymentStatus.PAID) {
            return false;
        }
        payment = payment.refunded();
        events.record(new OrderEvent.OrderRefunded(id(), number(), totals().total(), at));
        return true;
    }

    private void recordRefundDue(Instant at) {
        events.record(new OrderEvent.RefundDue(id(), number(), totals().total(), payment.reference(), at));
    }

    private void change(OrderStatus target, String by, String reason, Instant at) {
        if (!status.next().contains(target)) {
            throw new OrderingRefusal.IllegalTransition(status, target);
        }
        changes.add(new OrderChange(status, target, by, reason, at));
        status = target;
    }

    /** Its identity. */
    public OrderId id() {
        return placement.id();
    }

    /** Its number. */
    public OrderNumber number() {
        return placement.number();
    }

    /** What was agreed when it was placed. */
    public Placement placement() {
        return placement;
    }

    /** What was bought, in the order of the SKUs. */
    public List<OrderLine> lines() {
        return placement.lines();
    }

    /** What it costs. */
    public Totals totals() {
        return placement.totals();
    }

    /** What was bought of which nothing is sent: it is sold by the payment. */
    public Set<VariantId> digital() {
        return lines().stream()
                .filter(OrderLine::digital)
                .map(line -> line.priced().variant())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Under what its stock is held. */
    public ReservationId reservation() {
        return new ReservationId(id().value());
    }

    /** Under what its uses of promotions are counted. */
    public RedemptionId redemption() {
        return new RedemptionId(id().value());
    }

    /** When it was placed. */
    public Instant placedAt() {
        return placedAt;
    }

    /** How far it has come. */
    public OrderStatus status() {
        return status;
    }

    /** What the gateway said. */
    public Payment payment() {
        return payment;
    }

    /** How much has left the house. */
    public FulfillmentStatus fulfillment() {
        return FulfillmentStatus.UNFULFILLED;
    }

    /** How often it was stored; 0 before the first time. */
    public long version() {
        return version;
    }

    /** Whether what the buyer presents is the token that was given out with the order; takes the same time for every wrong one. */
    public boolean isAccessibleWith(String token) {
        return placement.accessToken().matches(token);
    }

    /** Hands out the events since the last time; for the repository. */
    public List<DomainEvent> releaseEvents() {
        return events.release();
    }

    /** Hands out the new entries of the history since the last time; for the repository. */
    public List<OrderChange> releaseChanges() {
        List<OrderChange> released = List.copyOf(changes);
        changes.clear();
        return released;
    }

    /** Tells the order that it is stored with its present state; for the repository. */
    public void stored() {
        version++;
    }

    /** Two orders are the same if their identities are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Order order && order.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "Order " + number() + " " + status.code();
    }

    /** The whole state, for persistence only. */
    public Snapshot snapshot() {
        return new Snapshot(placement, placedAt, status, payment, version);
    }

    /** Brings an order back from its state, for persistence only. */
    public static Order restore(Snapshot snapshot) {
        return new Order(snapshot);
    }

    /**
     * What was agreed when an order was placed; never changes.
     *
     * @param email where the buyer can be reached
     * @param lines what was bought, at least one
     * @param delivery how it is delivered, and what that costs; none if nothing was agreed on
     * @param totals what it costs
     * @param accessToken with what the buyer can read the order
     * @param placedBy who placed it, such as {@code guest}
     */
    public record Placement(
            OrderId id,
            OrderNumber number,
            EmailAddress email,
            Address shipTo,
            List<OrderLine> lines,
            @Nullable ShippingLine delivery,
            Totals totals,
            AccessToken accessToken,
            String placedBy) {

        /**
         * Copies the lines.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Placement {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("an order has at least one line");
            }
        }
    }

    /**
     * The whole state of an order.
     *
     * @param version how often it was stored; 0 for one that never was
     */
    public record Snapshot(Placement placement, Instant placedAt, OrderStatus status, Payment payment, long version) {}
}
