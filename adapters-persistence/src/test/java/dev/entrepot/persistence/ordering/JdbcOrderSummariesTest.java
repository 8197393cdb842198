package dev.entrepot.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.ordering.OrderFilter;
import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.ordering.OrderSummariesContract;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.PlanStep;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcOrderSummariesTest implements OrderSummariesContract {

    private static final Clock CLOCK = Clock.fixed(Fresh.NOW, ZoneOffset.UTC);

    private final TestStore store = new TestStore();

    @Override
    public OrderSummaries orderSummaries() {
        return new JdbcOrderSummaries(store.jdbc(), CLOCK);
    }

    @Override
    public Orders orders() {
        return new JdbcOrders(
                store.jdbc(), store.deferred(), new PersistenceJson(), new EventTypes(StoredOrderEvents.names()));
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    /** Of 20,000 orders of a store, with as many of another one beside them, a list reads and sorts little more than its page. */
    @Nested
    class InABigTable {

        private static final int SIZE = 20;

        /** A page and what is put in order by id among those of one instant. */
        private static final int WALK = 3 * SIZE;

        private static final TestStore BIG = new TestStore();

        @BeforeAll
        static void fill() {
            String sql = """
                    insert into orders (id, number, email, ship_to, currency, tax_included, subtotal, discount, shipping, tax, total,
                        access_token, placed_by, placed_at, status, payment_status, payment_reference, decline_code, version)
                    select gen_random_uuid(), 'E-' || 9000000 + i, 'buyer' || i % 500 || '@example.org', '{"name": "Ada"}', 'EUR', true, 1,
                        0, 0, 0, 1, 'token', 'guest', timestamptz '2026-01-01' + i * interval '1 minute',
                        case i % 200 when 0 then 'CANCELLED' when 1 then 'PENDING' when 2 then 'EXPIRED' else 'PAID' end, 'PAID', '', '', 1
                    from generate_series(1, 20000) i
                    """;
            for (TestStore store : List.of(BIG, new TestStore())) {
                store.write(() -> store.jdbc().sql(sql).update());
            }
            JdbcClient.create(TestDatabase.shared().owner())
                    .sql("vacuum analyze orders")
                    .update();
        }

        @Test
        void aPageIsReadByWalkingToItOnly() {
            for (OrderFilter filter : List.of(
                    OrderFilter.ALL,
                    new OrderFilter(OrderStatus.PENDING, null, null, null, null),
                    new OrderFilter(OrderStatus.CANCELLED, null, null, null, null),
                    new OrderFilter(OrderStatus.EXPIRED, null, null, null, null),
                    new OrderFilter(null, new EmailAddress("buyer7@example.org"), null, null, null),
                    new OrderFilter(null, null, new OrderNumber("E-9000123"), null, null),
                    new OrderFilter(null, null, null, day(3), day(5)))) {
                assertRead(filter, true, 1, WALK);
                assertRead(filter, false, 1, WALK);
            }
            assertRead(OrderFilter.ALL, true, 50, 50 * SIZE);
            assertRead(new OrderFilter(OrderStatus.PAID, null, null, null, null), true, 1, WALK);
        }

        @Test
        void aWalkGoesOnByTheIndexFromWhereverItStands() {
            JdbcOrderSummaries summaries = new JdbcOrderSummaries(BIG.jdbc(), CLOCK);
            OrderSummaries.Place middle = new OrderSummaries.Place(day(7), new OrderId(new UUID(0, 0)));
            for (OrderFilter filter : List.of(
                    OrderFilter.ALL,
                    new OrderFilter(OrderStatus.CANCELLED, null, null, null, null),
                    new OrderFilter(null, new EmailAddress("buyer7@example.org"), null, null, null))) {
                for (boolean newestFirst : List.of(true, false)) {
                    Map<String, List<PlanStep>> plans =
                            BIG.plansOf(() -> summaries.listAfter(filter, newestFirst, middle, SIZE));

                    assertThat(plans).hasSize(1);
                    assertThat(plans.values().iterator().next())
                            .as("%s, %s", filter, newestFirst)
                            .filteredOn(step -> step.sorts() || step.table().equals("orders"))
                            .isNotEmpty()
                            .allMatch(
                                    step -> step.rows() <= WALK && !step.kind().equals("Seq Scan"));
                }
            }
        }

        private static Instant day(int day) {
            return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(day * 86_400L);
        }

        private static void assertRead(OrderFilter filter, boolean newestFirst, int page, long read) {
            JdbcOrderSummaries summaries = new JdbcOrderSummaries(BIG.jdbc(), CLOCK);
            Map<String, List<PlanStep>> plans =
                    BIG.plansOf(() -> summaries.list(filter, newestFirst, new PageRequest(page, SIZE)));

            assertThat(plans).hasSizeBetween(1, 2);
            // The count is left to the planner: half of a table is counted as fast from its start to its end as by an
            // index.
            assertThat(plans.values().iterator().next())
                    .as("%s, page %s", filter, page)
                    .filteredOn(step -> step.sorts() || step.table().equals("orders"))
                    .isNotEmpty()
                    .allMatch(step -> step.rows() <= read && !step.kind().equals("Seq Scan"));
        }
    }
}
