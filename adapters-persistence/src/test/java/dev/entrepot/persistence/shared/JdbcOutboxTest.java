package dev.entrepot.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.Outbox;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JdbcOutboxTest {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Instant NOW = Fresh.NOW;

    record Happened(OrderId order, int number, Instant occurredAt) implements DomainEvent {
        @Override
        public OrderId aggregate() {
            return order;
        }
    }

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();
    private final EventTypes types = new EventTypes(Map.of("happened", Happened.class));
    private final OutboxEntries entries = new OutboxEntries(json, types);
    private final JdbcOutbox outbox = new JdbcOutbox(store.jdbc(), json, types);

    private final OrderId first = new OrderId(Fresh.uuid());
    private final OrderId second = new OrderId(Fresh.uuid());

    @Test
    void leasesTheEventsOfAnAggregateInTheirOrderTheLongestWaitingFirst() {
        happen(second, 1);
        happen(first, 1, 2);
        happen(second, 2);

        List<Outbox.Lease> leases = lease(10, NOW);

        assertThat(leases).extracting(Outbox.Lease::aggregate).containsExactly(second.value(), first.value());
        assertThat(numbers(leases.get(0))).containsExactly(1, 2);
        assertThat(numbers(leases.get(1))).containsExactly(1, 2);
        assertThat(leases).extracting(Outbox.Lease::attempts).containsOnly(0);
        assertThat(backlog()).isEqualTo(4);
    }

    @Test
    void anExpiredLeaseGoesToSomebodyElseAndCountsNoMore() {
        happen(first, 1);
        Outbox.Lease lost = onlyLease(NOW);
        Outbox.Lease present = onlyLease(NOW.plus(LEASE));

        store.call(() -> done(lost));
        fail(lost, 0, NOW);
        assertThat(backlog()).isEqualTo(1);
        assertThat(lease(10, NOW.plus(LEASE))).isEmpty();

        store.call(() -> done(present));
        assertThat(backlog()).isZero();
    }

    @Test
    void anExpiredLeaseThatNobodyTookStillCounts() {
        happen(first, 1);
        Outbox.Lease late = onlyLease(NOW);

        store.call(() -> done(late));

        assertThat(backlog()).isZero();
        assertThat(lease(10, NOW.plus(LEASE.multipliedBy(2)))).isEmpty();
    }

    @Test
    void aFailureHoldsBackTheAggregateAndNobodyElse() {
        happen(first, 1, 2, 3);
        Outbox.Lease lease = onlyLease(NOW);

        fail(lease, 1, NOW.plusSeconds(5));
        happen(second, 1);

        assertThat(onlyLease(NOW.plusSeconds(4)).aggregate()).isEqualTo(second.value());
        Outbox.Lease retry = onlyLease(NOW.plusSeconds(5));
        assertThat(numbers(retry)).containsExactly(2, 3);
        assertThat(retry.attempts()).isEqualTo(1);
        fail(retry, 0, NOW.plusSeconds(6));
        assertThat(onlyLease(NOW.plusSeconds(6)).attempts()).isEqualTo(2);
    }

    @Test
    void tellsPeopleWhatWentWrong() {
        happen(first, 1);
        fail(onlyLease(NOW), 0, NOW);

        assertThat(store.call(() -> store.jdbc()
                        .sql("select last_error from outbox_events where aggregate = ?")
                        .param(first.value())
                        .query((row, number) -> row.getString(1))
                        .single()))
                .isEqualTo("on purpose");
    }

    @Test
    void putsAsideWhatCannotBeReadAndGoesOn() {
        happen(first, 1, 2, 3);
        happen(second, 1);
        long broken = onlyLeaseOf(first).events().get(1).sequence();
        store.write(() -> store.jdbc()
                .sql(
                        "update outbox_events set type = 'forgotten', lease = null, available_at = '-infinity' where sequence = ?")
                .param(broken)
                .update());
        Instant later = NOW.plus(LEASE);

        assertThat(lease(10, later)).extracting(Outbox.Lease::aggregate).containsExactly(second.value());

        assertThat(numbers(onlyLease(later))).containsExactly(1, 3);
        assertThat(backlog()).isEqualTo(3);
        assertThat(parked()).isOne();
        assertThat(store.call(() -> store.jdbc()
                        .sql("select last_error from outbox_events where parked_at = ?")
                        .param(SqlValues.timestamp(later))
                        .query((row, number) -> row.getString(1))
                        .single()))
                .contains("no event is called 'forgotten'");
    }

    @Test
    void putsAsideAnEventThatIsTheFirstOfItsAggregate() {
        happen(first, 1, 2);
        long broken = onlyLease(NOW).events().getFirst().sequence();
        store.write(() -> store.jdbc()
                .sql("update outbox_events set payload = '[]' where sequence = ?")
                .param(broken)
                .update());
        Instant later = NOW.plus(LEASE);

        assertThat(lease(10, later)).isEmpty();

        assertThat(numbers(onlyLease(later))).containsExactly(2);
    }

    @Test
    void marksWhatWasDeliveredBeforeAFailureWithTheGivenInstant() {
        happen(first, 1, 2);
        fail(onlyLease(NOW), 1, NOW);

        assertThat(store.call(() -> store.jdbc()
                        .sql("select count(*) from outbox_events where delivered_at = ?")
                        .param(SqlValues.timestamp(NOW))
                        .query((row, number) -> row.getInt(1))
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void keepsStoresApart() {
        happen(first, 1);
        TestStore elsewhere = new TestStore();

        assertThat(elsewhere.call(() -> outbox.lease(10, NOW, LEASE))).isEmpty();
        assertThat(elsewhere.call(outbox::backlog)).isZero();
        assertThat(lease(10, NOW)).hasSize(1);
    }

    @Test
    void keepsTheOrderOfEachAggregateHoweverManyDeliverFailOrDie() {
        long seed = System.nanoTime();
        List<OrderId> orders = orders(12);
        List<Happened> seen = new ArrayList<>();
        AtomicInteger clock = new AtomicInteger();
        AtomicInteger writing = new AtomicInteger(4);

        Race.run(10, racer -> {
            Random random = new Random(seed + racer);
            if (racer < 4) {
                for (int number = 1; number <= 20; number++) {
                    for (OrderId order : orders.subList(racer * 3, racer * 3 + 3)) {
                        happen(order, number);
                    }
                }
                writing.decrementAndGet();
            } else {
                while (writing.get() > 0 || backlog() > 0) {
                    lease(1 + random.nextInt(5), NOW.plusSeconds(clock.addAndGet(30)))
                            .forEach(lease -> relay(lease, random, seen));
                }
            }
            return racer;
        });

        Map<OrderId, LinkedHashSet<Integer>> firstTimes = new HashMap<>();
        for (Happened event : seen) {
            firstTimes
                    .computeIfAbsent(event.order(), order -> new LinkedHashSet<>())
                    .add(event.number());
        }
        assertThat(firstTimes).hasSize(orders.size());
        assertThat(firstTimes.values())
                .as("seed %d", seed)
                .allSatisfy(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 20).boxed().toList()));
    }

    private void relay(Outbox.Lease lease, Random random, List<Happened> seen) {
        int delivered = 0;
        for (Outbox.Delivery delivery : lease.events()) {
            if (random.nextInt(8) == 0) {
                fail(lease, delivered, NOW);
                return;
            }
            synchronized (seen) {
                seen.add((Happened) delivery.event());
            }
            delivered++;
        }
        if (random.nextInt(8) > 0) {
            store.call(() -> done(lease));
        }
    }

    @Test
    void everyCallIsOneStatement() {
        happen(first, 1, 2);
        List<Outbox.Lease> leases = new ArrayList<>();

        assertThat(store.statements().during(() -> leases.addAll(lease(10, NOW))))
                .hasSize(1);
        assertThat(store.statements().during(() -> fail(leases.getFirst(), 1, NOW)))
                .hasSize(1);
        assertThat(store.statements().during(this::backlog)).hasSize(1);
        assertThat(store.statements().during(this::parked)).hasSize(1);
        assertThat(parked()).isZero();
        Outbox.Lease again = onlyLease(NOW);
        assertThat(store.statements().during(() -> store.call(() -> done(again))))
                .hasSize(1);
    }

    @Test
    void refusesEventsWithoutAname() {
        EventTypes none = new EventTypes(Map.of());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> none.nameOf(new Happened(first, 1, NOW)));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> none.typeOf("happened"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new EventTypes(Map.of("a", Happened.class, "b", Happened.class)));
    }

    private void happen(OrderId order, int... numbers) {
        List<DomainEvent> events = IntStream.of(numbers)
                .<DomainEvent>mapToObj(number -> new Happened(order, number, NOW))
                .toList();
        store.write(() -> store.jdbc()
                .sql(OutboxEntries.INSERT.formatted(""))
                .param(entries.json(events))
                .update());
    }

    private List<Outbox.Lease> lease(int aggregates, Instant at) {
        return store.call(() -> outbox.lease(aggregates, at, LEASE));
    }

    private Outbox.Lease onlyLease(Instant at) {
        List<Outbox.Lease> leases = lease(10, at);
        assertThat(leases).hasSize(1);
        return leases.getFirst();
    }

    private Outbox.Lease onlyLeaseOf(OrderId order) {
        return lease(10, NOW).stream()
                .filter(lease -> lease.aggregate().equals(order.value()))
                .findFirst()
                .orElseThrow();
    }

    private UUID done(Outbox.Lease lease) {
        outbox.delivered(List.of(lease), NOW);
        return lease.id();
    }

    private void fail(Outbox.Lease lease, int delivered, Instant retryAt) {
        store.call(() -> {
            outbox.failed(lease, delivered, "on purpose", NOW, retryAt);
            return true;
        });
    }

    private long backlog() {
        return store.call(outbox::backlog);
    }

    private long parked() {
        return store.call(outbox::parked);
    }

    private static List<OrderId> orders(int count) {
        return Stream.generate(() -> new OrderId(Fresh.uuid())).limit(count).toList();
    }

    private static List<Integer> numbers(Outbox.Lease lease) {
        return lease.events().stream()
                .map(delivery -> ((Happened) delivery.event()).number())
                .toList();
    }
}
