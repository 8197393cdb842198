package dev.entrepot.testing.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Orders} does. */
public interface OrdersContract extends TransactedContract {

    /** What is tested. */
    Orders orders();

    /** The events of an order that were stored with it, in the order in which they were recorded. */
    List<DomainEvent> eventsOf(OrderId order);

    /** The history of an order that was stored with it, the first entry first. */
    List<OrderChange> historyOf(OrderId order);

    private Order stored(OrderId id) {
        return inTransaction(() -> orders().find(id)).orElseThrow();
    }

    private Order added() {
        Order order = SampleOrders.placed();
        inTransaction(() -> orders().add(order));
        return order;
    }

    @Test
    default void findsAnOrderAsItWasPlaced() {
        Order order = added();

        assertThat(stored(order.id()).snapshot()).isEqualTo(order.snapshot());
        assertThat(order.version()).isEqualTo(1);
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    default void keepsHowAnOrderIsDelivered() {
        Order order = Order.place(SampleOrders.delivered(), Fresh.NOW);

        inTransaction(() -> orders().add(order));

        assertThat(stored(order.id()).placement()).isEqualTo(order.placement());
        assertThat(stored(order.id()).placement().delivery()).isNotNull();
    }

    @Test
    default void keepsWhichPricesContainTheTaxAndWhatWasGivenAlong() {
        Order order = Order.place(SampleOrders.mixed(), Fresh.NOW);

        inTransaction(() -> orders().add(order));

        Order.Placement stored = stored(order.id()).placement();
        assertThat(stored).isEqualTo(order.placement());
        assertThat(stored.lines())
                .extracting(line -> line.priced().taxIncluded())
                .containsExactly(true, false, false);
        assertThat(stored.lines()).extracting(line -> line.priced().isGift()).containsExactly(false, false, true);
        assertThat(stored.totals().taxAdded()).isLessThan(stored.totals().tax());
    }

    @Test
    default void keepsWhatIsDigitalAndThatItsSaleIsDue() {
        Order order = Order.place(SampleOrders.digital(), Fresh.NOW);
        inTransaction(() -> orders().add(order));
        Order found = stored(order.id());
        found.capture("pay_1", Fresh.NOW);

        inTransaction(() -> orders().update(found));

        assertThat(found.placement()).isEqualTo(order.placement());
        assertThat(found.digital()).hasSize(1);
        assertThat(eventsOf(order.id())).endsWith(new OrderEvent.DigitalSaleDue(order.id(), order.number(), Fresh.NOW));
    }

    @Test
    default void keepsWhyTheBuyerPaysNoTax() {
        Order order = Order.place(SampleOrders.untaxed(), Fresh.NOW);

        inTransaction(() -> orders().add(order));

        assertThat(stored(order.id()).totals()).isEqualTo(order.totals());
        assertThat(stored(order.id()).totals().taxRelief()).isEqualTo("no tax, since the buyer is exempt: Embassy");
    }

    @Test
    default void findsNothingUnderAnUnknownId() {
        assertThat(inTransaction(() -> orders().find(new OrderId(Fresh.uuid()))))
                .isEmpty();
    }

    @Test
    default void storesWhatHappenedToAnOrderInOneTransactionWithIt() {
        Order order = added();
        Instant later = Fresh.NOW.plusSeconds(60);
        order.capture("pay_1", later);
        order.cancel("anna", "changed her mind", later);

        inTransaction(() -> orders().update(order));

        assertThat(stored(order.id()).snapshot()).isEqualTo(order.snapshot());
        assertThat(order.version()).isEqualTo(2);
        assertThat(eventsOf(order.id()))
                .containsExactly(
                        new OrderEvent.OrderPlaced(
                                order.id(),
                                order.number(),
                                order.placement().email(),
                                order.totals().total(),
                                Fresh.NOW),
                        new OrderEvent.OrderPaid(
                                order.id(), order.number(), order.totals().total(), later),
                        new OrderEvent.OrderCancelled(order.id(), order.number(), "changed her mind", later),
                        new OrderEvent.RefundDue(
                                order.id(), order.number(), order.totals().total(), "pay_1", later));
        assertThat(historyOf(order.id()))
                .containsExactly(
                        new OrderChange(null, OrderStatus.PENDING, "guest", "placed", Fresh.NOW),
                        new OrderChange(OrderStatus.PENDING, OrderStatus.PAID, "gateway", "payment captured", later),
                        new OrderChange(OrderStatus.PAID, OrderStatus.CANCELLED, "anna", "changed her mind", later));
    }

    @Test
    default void storesADeclinedOrderWithItsCode() {
        Order order = added();
        order.decline("card_declined", Fresh.NOW);

        inTransaction(() -> orders().update(order));

        assertThat(stored(order.id()).payment()).isEqualTo(order.payment());
        assertThat(eventsOf(order.id()))
                .endsWith(new OrderEvent.OrderPaymentFailed(order.id(), order.number(), "card_declined", Fresh.NOW));
    }

    @Test
    default void storesARefundWithItsEvent() {
        Order order = added();
        order.capture("pay_1", Fresh.NOW);
        order.cancel("anna", "", Fresh.NOW);
        inTransaction(() -> orders().update(order));
        Order found = stored(order.id());
        found.refund(Fresh.NOW);

        inTransaction(() -> orders().update(found));

        assertThat(stored(order.id()).snapshot()).isEqualTo(found.snapshot());
        assertThat(eventsOf(order.id()))
                .endsWith(new OrderEvent.OrderRefunded(
                        order.id(), order.number(), order.totals().total(), Fresh.NOW));
    }

    @Test
    default void storesEachEventAndEntryOnce() {
        Order order = added();
        order.capture("pay_1", Fresh.NOW);
        inTransaction(() -> orders().update(order));

        order.cancel("anna", "", Fresh.NOW);
        inTransaction(() -> orders().update(order));

        assertThat(eventsOf(order.id())).hasSize(4);
        assertThat(historyOf(order.id())).hasSize(3);
    }

    @Test
    default void refusesToStoreWhatAnotherTransactionHasStoredMeanwhile() {
        OrderId id = added().id();
        Order mine = stored(id);
        Order theirs = stored(id);
        theirs.cancel("anna", "", Fresh.NOW);
        inTransaction(() -> orders().update(theirs));
        mine.capture("pay_1", Fresh.NOW);

        assertThatExceptionOfType(ConcurrentChange.class).isThrownBy(() -> inTransaction(() -> orders().update(mine)));
        assertThat(stored(id).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(eventsOf(id)).hasSize(2);
        assertThat(historyOf(id)).hasSize(2);
    }

    @Test
    default void letsOneOfTwoWinThatStoreTheSameVersion() {
        for (int round = 0; round < 20; round++) {
            OrderId id = added().id();
            List<Order> copies = List.of(stored(id), stored(id));
            copies.get(0).capture("pay_1", Fresh.NOW);
            copies.get(1).cancel("anna", "", Fresh.NOW);

            List<Boolean> won = Race.run(2, racer -> isUpdated(copies.get(racer)));

            assertThat(won).as("round %d", round).containsExactlyInAnyOrder(true, false);
            assertThat(stored(id).status()).isEqualTo(won.getFirst() ? OrderStatus.PAID : OrderStatus.CANCELLED);
            assertThat(eventsOf(id)).hasSize(2);
        }
    }

    private boolean isUpdated(Order order) {
        try {
            inTransaction(() -> orders().update(order));
            return true;
        } catch (ConcurrentChange e) {
            return false;
        }
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        Order kept = added();
        Order lost = SampleOrders.placed();

        assertThatThrownBy(() -> inTransaction(() -> {
                    orders().add(lost);
                    Order changed = orders().find(kept.id()).orElseThrow();
                    changed.cancel("anna", "", Fresh.NOW);
                    orders().update(changed);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(inTransaction(() -> orders().find(lost.id()))).isEmpty();
        assertThat(eventsOf(lost.id())).isEmpty();
        assertThat(historyOf(lost.id())).isEmpty();
        assertThat(stored(kept.id()).snapshot()).isEqualTo(kept.snapshot());
        assertThat(eventsOf(kept.id())).hasSize(1);
    }
}
