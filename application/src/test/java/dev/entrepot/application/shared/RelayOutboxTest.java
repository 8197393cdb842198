package dev.entrepot.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.shared.InMemoryOutbox;
import dev.entrepot.testing.application.shared.RecordingSubscriber;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayOutboxTest {

    private static final OrderId ONE = new OrderId(Fresh.uuid());
    private static final OrderId OTHER = new OrderId(Fresh.uuid());

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryOutbox outbox = installation.outbox();
    private final RecordingSubscriber first = new RecordingSubscriber("first");
    private final RecordingSubscriber second = new RecordingSubscriber("second");
    private final RelayOutbox relayOutbox = new RelayOutbox(outbox, List.of(first, second), installation.clock());

    @Test
    void tellsEverySubscriberInTheOrderInWhichItHappened() {
        happen(ONE, 1);
        happen(OTHER, 2);
        happen(ONE, 3);

        assertRelayed(relay(), 2, 3, 0);

        assertThat(numbers(first, ONE)).containsExactly(1, 3);
        assertThat(numbers(first, OTHER)).containsExactly(2);
        assertThat(second.events()).isEqualTo(first.events());
        assertThat(outbox.backlog()).isZero();
    }

    @Test
    void tellsNobodyTwiceWhenNobodyFails() {
        happen(ONE, 1);
        relay();

        assertRelayed(relay(), 0, 0, 0);
        assertThat(first.events()).hasSize(1);
    }

    @Test
    void tellsNothingOfWhatWasUndone() {
        outbox.accept(new Happened(ONE, 1, Fresh.NOW));
        try {
            installation.transactions().write(() -> {
                outbox.accept(new Happened(ONE, 2, Fresh.NOW));
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("undone");
        }

        relay();

        assertThat(numbers(first, ONE)).containsExactly(1);
    }

    @Test
    void servesAtMostSoManyAggregates() {
        happen(ONE, 1);
        happen(OTHER, 2);

        assertRelayed(relayOutbox.handle(new RelayOutbox.Command(1)), 1, 1, 0);
        assertThat(numbers(first, ONE)).containsExactly(1);
        assertRelayed(relayOutbox.handle(new RelayOutbox.Command(1)), 1, 1, 0);
        assertThat(numbers(first, OTHER)).containsExactly(2);
    }

    @Test
    void triesAgainAfterASecondWhenSomebodyFails() {
        happen(ONE, 1);
        happen(OTHER, 2);
        second.failNext(1);

        assertRelayed(relay(), 2, 1, 1);
        assertThat(outbox.lastError(ONE.value())).isEqualTo("second: java.lang.IllegalStateException: told to fail");
        assertThat(numbers(second, OTHER)).containsExactly(2);
        assertThat(relay().leases()).isZero();

        installation.clock().advance(Duration.ofSeconds(1));
        assertRelayed(relay(), 1, 1, 0);

        assertThat(numbers(second, ONE)).containsExactly(1);
        assertThat(numbers(first, ONE)).as("at least once").containsExactly(1, 1);
    }

    @Test
    void letsLaterEventsOfTheAggregateWaitAndRepeatsNoEarlierOnes() {
        RecordingSubscriber picky = new RecordingSubscriber("picky");
        EventSubscriber failing = new FailingAt(2, picky);
        RelayOutbox relay = new RelayOutbox(outbox, List.of(failing), installation.clock());
        happen(ONE, 1);
        happen(ONE, 2);
        happen(ONE, 3);

        assertThat(relay.handle(RelayOutbox.Command.batch()).failures()).hasSize(1);
        assertThat(numbers(picky, ONE)).containsExactly(1);

        installation.clock().advance(Duration.ofSeconds(1));
        relayOutbox.handle(RelayOutbox.Command.batch());
        assertThat(numbers(first, ONE)).containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "40, 300"})
    void waitsTwiceAsLongAfterEachFailureUpToFiveMinutes(int failures, int seconds) {
        first.failNext(failures);
        happen(ONE, 1);
        for (int failure = 1; failure < failures; failure++) {
            relay();
            installation.clock().advance(Duration.ofMinutes(5));
        }
        relay();

        installation.clock().advance(Duration.ofSeconds(seconds).minusMillis(1));
        assertThat(relay().leases()).isZero();
        installation.clock().advance(Duration.ofMillis(1));
        assertRelayed(relay(), 1, 1, 0);
    }

    @Test
    void deliversWhatAnotherNodeLeasedAndDidNotFinishAfterAMinute() {
        happen(ONE, 1);
        outbox.lease(100, installation.clock().instant(), Duration.ofSeconds(60));

        assertThat(relay().leases()).isZero();
        installation.clock().advance(Duration.ofSeconds(60));
        assertThat(relay().delivered()).hasSize(1);
    }

    @Test
    void holdsWhatItDeliversForAMinute() {
        happen(ONE, 1);
        EventSubscriber asking = new EventSubscriber() {
            @Override
            public String name() {
                return "asking";
            }

            @Override
            public void on(DomainEvent event) {
                assertThat(outbox.lease(100, Fresh.NOW.plusSeconds(59), Duration.ofSeconds(1)))
                        .isEmpty();
            }
        };

        RelayOutbox relay = new RelayOutbox(outbox, List.of(asking), installation.clock());

        assertThat(relay.handle(RelayOutbox.Command.batch()).delivered()).hasSize(1);
    }

    @Test
    void handsNothingOnWhenTheLeaseIsOver() {
        happen(ONE, 1);
        happen(ONE, 2);
        happen(OTHER, 3);
        RecordingSubscriber slow = new RecordingSubscriber("slow");
        EventSubscriber dawdling = new Dawdling(slow, () -> installation.clock().advance(Duration.ofSeconds(60)));
        RelayOutbox relay = new RelayOutbox(outbox, List.of(dawdling), installation.clock());

        assertRelayed(relay.handle(RelayOutbox.Command.batch()), 2, 1, 0);

        assertThat(numbers(slow, ONE)).containsExactly(1);
        assertThat(slow.events()).hasSize(1);
        assertRelayed(relay(), 2, 2, 0);
        assertThat(numbers(first, ONE)).containsExactly(2);
        assertThat(numbers(first, OTHER)).containsExactly(3);
    }

    @Test
    void tellsWhatWasDeliveredAndWhoFailedAtWhat() {
        happen(ONE, 1);
        happen(ONE, 2);
        RelayOutbox relay = new RelayOutbox(outbox, List.of(new FailingAt(2, first)), installation.clock());

        RelayOutbox.Relayed relayed = relay.handle(RelayOutbox.Command.batch());

        assertThat(relayed.delivered()).containsExactly(new Happened(ONE, 1, Fresh.NOW));
        RelayOutbox.Failure failure = relayed.failures().getFirst();
        assertThat(failure.aggregate()).isEqualTo(ONE.value());
        assertThat(failure.subscriber()).isEqualTo("first");
        assertThat(failure.cause()).hasMessage("told to fail");
    }

    @Test
    void forgetsInBatchesWhatWasDeliveredLongAgo() {
        ForgetDeliveredEvents forget = new ForgetDeliveredEvents(outbox, installation.clock());
        ForgetDeliveredEvents.Command week = new ForgetDeliveredEvents.Command(Duration.ofDays(7), 2);
        IntStream.rangeClosed(1, 5).forEach(number -> happen(ONE, number));
        relay();
        installation.clock().advance(Duration.ofDays(7));
        assertThat(forget.handle(week)).isZero();

        installation.clock().advance(Duration.ofMillis(1));

        assertThat(forget.handle(week)).isEqualTo(5);
        assertThat(forget.handle(week)).isZero();
    }

    @Test
    void deliversEachEventOnceOnManyNodes() {
        List<OrderId> orders = IntStream.range(0, 50)
                .mapToObj(number -> new OrderId(Fresh.uuid()))
                .toList();
        orders.forEach(order -> happen(order, 1));
        orders.forEach(order -> happen(order, 2));

        List<Integer> delivered = Race.run(
                8,
                racer -> relayOutbox
                        .handle(new RelayOutbox.Command(7))
                        .delivered()
                        .size());
        int rest = relay().delivered().size();

        assertThat(delivered.stream().mapToInt(Integer::intValue).sum() + rest).isEqualTo(100);
        assertThat(first.events()).doesNotHaveDuplicates().hasSize(100);
        assertThat(orders).allSatisfy(order -> assertThat(numbers(first, order)).containsExactly(1, 2));
    }

    private void happen(OrderId order, int number) {
        outbox.accept(new Happened(order, number, Fresh.NOW));
    }

    private RelayOutbox.Relayed relay() {
        return relayOutbox.handle(RelayOutbox.Command.batch());
    }

    private static void assertRelayed(RelayOutbox.Relayed relayed, int leases, int delivered, int failed) {
        assertThat(relayed.leases()).isEqualTo(leases);
        assertThat(relayed.delivered()).hasSize(delivered);
        assertThat(relayed.failures()).hasSize(failed);
    }

    private static List<Integer> numbers(RecordingSubscriber subscriber, OrderId order) {
        return subscriber.events().stream()
                .map(Happened.class::cast)
                .filter(event -> event.aggregate().equals(order))
                .map(Happened::number)
                .toList();
    }

    private record Happened(OrderId aggregate, int number, Instant occurredAt) implements DomainEvent {}

    private record Dawdling(RecordingSubscriber rest, Runnable dawdle) implements EventSubscriber {
        @Override
        public String name() {
            return rest.name();
        }

        @Override
        public void on(DomainEvent event) {
            rest.on(event);
            dawdle.run();
        }
    }

    private record FailingAt(int number, RecordingSubscriber rest) implements EventSubscriber {
        @Override
        public String name() {
            return rest.name();
        }

        @Override
        public void on(DomainEvent event) {
            if (((Happened) event).number() == number) {
                throw new IllegalStateException("told to fail");
            }
            rest.on(event);
        }
    }
}
