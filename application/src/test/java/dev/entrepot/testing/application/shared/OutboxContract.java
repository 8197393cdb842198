package dev.entrepot.testing.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.application.shared.Outbox;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Outbox} does. It is emptied before each test. */
public interface OutboxContract extends BoundContract {

    /** For how long these tests lease. */
    Duration MINUTE = Duration.ofMinutes(1);

    /** What is tested. */
    Outbox outbox();

    /** Whose events fill the outbox. */
    Orders orders();

    /** Delivers whatever earlier tests have left, as seen from a distant future in which no lease and no delay counts any more. */
    @BeforeEach
    default void emptyTheOutbox() {
        Instant distant = Fresh.NOW.plus(Duration.ofDays(3650));
        bound(() -> {
            List<Outbox.Lease> leases = outbox().lease(100, distant, MINUTE);
            while (!leases.isEmpty()) {
                outbox().delivered(leases, distant);
                leases = outbox().lease(100, distant, MINUTE);
            }
        });
    }

    private Order placed() {
        Order order = SampleOrders.placed();
        inTransaction(() -> orders().add(order));
        return order;
    }

    private void cancel(Order order) {
        order.cancel("anna", "", Fresh.NOW);
        inTransaction(() -> orders().update(order));
    }

    private List<Outbox.Lease> leased(Instant at) {
        return bound(() -> outbox().lease(100, at, MINUTE));
    }

    private Outbox.Lease onlyLease(Instant at) {
        List<Outbox.Lease> leases = leased(at);
        assertThat(leases).hasSize(1);
        return leases.getFirst();
    }

    private static List<DomainEvent> events(Outbox.Lease lease) {
        return lease.events().stream().map(Outbox.Delivery::event).toList();
    }

    private static List<UUID> aggregates(List<Outbox.Lease> leases) {
        return leases.stream().map(Outbox.Lease::aggregate).toList();
    }

    @Test
    default void leasesTheEventsOfAnAggregateInTheOrderInWhichTheyHappened() {
        Order order = placed();
        order.capture("pay_1", Fresh.NOW);
        order.cancel("anna", "changed her mind", Fresh.NOW);
        order.refund(Fresh.NOW);
        inTransaction(() -> orders().update(order));

        Outbox.Lease lease = onlyLease(Fresh.NOW);

        assertThat(lease.aggregate()).isEqualTo(order.id().value());
        assertThat(lease.attempts()).isZero();
        assertThat(events(lease))
                .containsExactly(
                        new OrderEvent.OrderPlaced(
                                order.id(),
                                order.number(),
                                order.placement().email(),
                                order.totals().total(),
                                Fresh.NOW),
                        new OrderEvent.OrderPaid(
                                order.id(), order.number(), order.totals().total(), Fresh.NOW),
                        new OrderEvent.OrderCancelled(order.id(), order.number(), "changed her mind", Fresh.NOW),
                        new OrderEvent.RefundDue(
                                order.id(), order.number(), order.totals().total(), "pay_1", Fresh.NOW),
                        new OrderEvent.OrderRefunded(
                                order.id(), order.number(), order.totals().total(), Fresh.NOW));
        assertThat(lease.events()).isSortedAccordingTo(Comparator.comparingLong(Outbox.Delivery::sequence));
    }

    @Test
    default void keepsWhatADeclineSaid() {
        Order order = placed();
        order.decline("card_declined", Fresh.NOW);
        inTransaction(() -> orders().update(order));

        assertThat(events(onlyLease(Fresh.NOW)))
                .endsWith(new OrderEvent.OrderPaymentFailed(order.id(), order.number(), "card_declined", Fresh.NOW));
    }

    @Test
    default void holdsNothingOfATransactionThatFailed() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    orders().add(SampleOrders.placed());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(leased(Fresh.NOW)).isEmpty();
        assertThat(bound(() -> outbox().backlog())).isZero();
    }

    @Test
    default void countsWhatWaits() {
        Order order = placed();
        placed();
        cancel(order);
        assertThat(bound(() -> outbox().backlog())).isEqualTo(3);

        List<Outbox.Lease> leases = leased(Fresh.NOW);
        bound(() -> outbox().delivered(leases, Fresh.NOW));

        assertThat(bound(() -> outbox().backlog())).isZero();
        assertThat(leased(Fresh.NOW)).isEmpty();
    }

    @Test
    default void leasesNoAggregateTwiceUntilTheLeaseIsOver() {
        Order order = placed();
        onlyLease(Fresh.NOW);

        assertThat(leased(Fresh.NOW.plusSeconds(59))).isEmpty();
        assertThat(aggregates(leased(Fresh.NOW.plusSeconds(61))))
                .containsExactly(order.id().value());
    }

    @Test
    default void leasesAtMostAsManyAsAskedForTheLongestWaitingFirst() {
        List<UUID> waiting =
                IntStream.range(0, 5).mapToObj(i -> placed().id().value()).toList();

        List<List<UUID>> leased = IntStream.range(0, 4)
                .mapToObj(i -> aggregates(bound(() -> outbox().lease(2, Fresh.NOW, MINUTE))))
                .toList();

        assertThat(leased)
                .satisfiesExactly(
                        first -> assertThat(first).containsExactlyInAnyOrderElementsOf(waiting.subList(0, 2)),
                        second -> assertThat(second).containsExactlyInAnyOrderElementsOf(waiting.subList(2, 4)),
                        third -> assertThat(third).containsExactly(waiting.get(4)),
                        fourth -> assertThat(fourth).isEmpty());
    }

    @Test
    default void letsLaterEventsWaitForTheLeaseOfEarlierOnes() {
        Order order = placed();
        Outbox.Lease first = onlyLease(Fresh.NOW);
        cancel(order);
        assertThat(leased(Fresh.NOW)).isEmpty();

        bound(() -> outbox().delivered(List.of(first), Fresh.NOW));

        assertThat(events(onlyLease(Fresh.NOW)))
                .containsExactly(new OrderEvent.OrderCancelled(order.id(), order.number(), "", Fresh.NOW));
    }

    @Test
    default void givesAFailedLeaseBackForLater() {
        Order order = placed();
        cancel(order);
        Instant retryAt = Fresh.NOW.plusSeconds(10);
        Outbox.Lease first = onlyLease(Fresh.NOW);

        bound(() -> outbox().failed(first, 0, "the mail server is away", Fresh.NOW, retryAt));

        assertThat(leased(retryAt.minusSeconds(1))).isEmpty();
        Outbox.Lease second = onlyLease(retryAt);
        assertThat(second.events()).isEqualTo(first.events());
        assertThat(second.attempts()).isEqualTo(1);
        bound(() -> outbox().failed(second, 0, "still away", Fresh.NOW, retryAt));
        assertThat(onlyLease(retryAt).attempts()).isEqualTo(2);
    }

    @Test
    default void doesNotDeliverAgainWhatWasDeliveredBeforeTheFailure() {
        Order order = placed();
        cancel(order);
        Outbox.Lease first = onlyLease(Fresh.NOW);

        bound(() -> outbox().failed(first, 1, "the mail server is away", Fresh.NOW, Fresh.NOW));

        Outbox.Lease second = onlyLease(Fresh.NOW);
        assertThat(second.events()).isEqualTo(first.events().subList(1, 2));
        assertThat(bound(() -> outbox().backlog())).isEqualTo(1);
    }

    @Test
    default void ignoresWhoeverHasLostTheLease() {
        placed();
        Outbox.Lease lost = onlyLease(Fresh.NOW);
        Outbox.Lease held = onlyLease(Fresh.NOW.plusSeconds(61));

        bound(() -> outbox().delivered(List.of(lost), Fresh.NOW));
        bound(() -> outbox().failed(lost, 1, "too late", Fresh.NOW, Fresh.NOW));

        assertThat(bound(() -> outbox().backlog())).isEqualTo(1);
        assertThat(leased(Fresh.NOW.plusSeconds(62))).as("still held").isEmpty();
        bound(() -> outbox().delivered(List.of(held), Fresh.NOW));
        assertThat(bound(() -> outbox().backlog())).isZero();
    }

    @Test
    default void tellsWhenALeaseIsOver() {
        placed();

        assertThat(onlyLease(Fresh.NOW).until()).isEqualTo(Fresh.NOW.plus(MINUTE));
    }

    @Test
    default void takesTheFirstEventsOfALeaseAsDelivered() {
        Order order = placed();
        cancel(order);
        Outbox.Lease lease = onlyLease(Fresh.NOW);

        bound(() -> outbox().delivered(List.of(lease.first(1)), Fresh.NOW));

        assertThat(onlyLease(Fresh.NOW).events()).isEqualTo(lease.events().subList(1, 2));
    }

    @Test
    default void forgetsWhatWasDeliveredLongAgoAndNothingThatWaits() {
        Instant longAgo = Fresh.NOW.minus(Duration.ofDays(3650));
        bound(() -> outbox().forgetDelivered(longAgo.plusSeconds(9), 1_000_000));
        for (int i = 0; i < 3; i++) {
            placed();
        }
        List<Outbox.Lease> leases = leased(Fresh.NOW);
        bound(() -> outbox().delivered(leases.subList(0, 2), longAgo));
        bound(() -> outbox().failed(leases.get(2), 1, "after the first", longAgo, Fresh.NOW));
        placed();

        assertThat(bound(() -> outbox().forgetDelivered(longAgo, 10))).isZero();
        assertThat(bound(() -> outbox().forgetDelivered(longAgo.plusSeconds(1), 2)))
                .isEqualTo(2);
        assertThat(bound(() -> outbox().forgetDelivered(longAgo.plusSeconds(1), 2)))
                .isEqualTo(1);
        assertThat(bound(() -> outbox().backlog())).isEqualTo(1);
    }

    @Test
    default void leasesEachAggregateToOneOfManyNodes() {
        List<UUID> waiting =
                IntStream.range(0, 20).mapToObj(i -> placed().id().value()).toList();

        List<List<UUID>> leased = Race.run(8, node -> aggregates(bound(() -> outbox().lease(20, Fresh.NOW, MINUTE))));

        assertThat(leased.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        List<UUID> rest = aggregates(leased(Fresh.NOW));
        assertThat(Stream.concat(leased.stream().flatMap(List::stream), rest.stream()))
                .containsExactlyInAnyOrderElementsOf(waiting);
    }
}
