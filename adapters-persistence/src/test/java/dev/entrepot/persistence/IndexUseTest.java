package dev.entrepot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.StockItemViews;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Outbox;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockLevel;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.persistence.identity.JdbcApiKeys;
import dev.entrepot.persistence.inventory.JdbcStockItemViews;
import dev.entrepot.persistence.inventory.JdbcStockLedger;
import dev.entrepot.persistence.inventory.JdbcStockLevels;
import dev.entrepot.persistence.ordering.JdbcOrderHistory;
import dev.entrepot.persistence.ordering.JdbcOrders;
import dev.entrepot.persistence.ordering.JdbcPendingOrders;
import dev.entrepot.persistence.ordering.StoredOrderEvents;
import dev.entrepot.persistence.shared.AggregateTemplates;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.JdbcIdempotencyRecords;
import dev.entrepot.persistence.shared.JdbcOutbox;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.PlanStep;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In big tables nothing that an order does reads a whole one, whether a plan is made for the values at hand or once for all. */
class IndexUseTest {

    private static final TestStore STORE = new TestStore();

    @BeforeAll
    static void fill() {
        JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
        for (String sql : List.of("""
                    insert into stock_items (variant_id, location_id, on_hand)
                    select gen_random_uuid(), (select id from locations where is_default), 100 from generate_series(1, 20000)
                    """, """
                    insert into reservations (id, variants, locations, quantities, state, reserved_at)
                    select gen_random_uuid(), array[variant_id], array[location_id], array[1], 'COMMITTED', now() from stock_items
                    """, """
                    insert into stock_movements (variant_id, location_id, kind, quantity, balance, made_by, made_at)
                    select variant_id, location_id, 'INITIAL', 100, 100, 'test', now() from stock_items
                    """, """
                    insert into locations (id, code, name, is_default)
                    select gen_random_uuid(), 'place-' || i, 'A place', false from generate_series(1, 3) i
                    """, """
                    insert into stock_items (variant_id, location_id, on_hand)
                    select s.variant_id, l.id, n % 2
                    from (select variant_id, row_number() over () as n from stock_items limit 10) s
                        join locations l on l.code = 'place-1'
                    """, """
                    insert into idempotency_records (scope, key, fingerprint, reference, claimed_at)
                    select 'guest', 'key-' || i, 'print', gen_random_uuid(), now() from generate_series(1, 20000) i
                    """, """
                    insert into orders (id, number, email, ship_to, currency, tax_included, subtotal, discount, shipping, tax, total,
                        access_token, placed_by, placed_at, status, payment_status, payment_reference, decline_code, version)
                    select gen_random_uuid(), 'E-' || i, 'a@b.c', '{}', 'EUR', true, 1, 0, 0, 0, 1, 'token', 'guest', now(),
                        'PAID', 'PAID', '', '', 1
                    from generate_series(1, 20000) i
                    """, """
                    insert into order_lines (order_id, position, variant_id, sku, product_name, label, quantity, unit_price, price_list,
                        subtotal, adjustments, total, taxes)
                    select id, 0, gen_random_uuid(), 'SKU', 'Thing', '', 1, 1, 'base', 1, '[]', 1, '[]' from orders
                    """, """
                    insert into order_changes (order_id, to_status, changed_by, reason, changed_at)
                    select id, 'PENDING', 'guest', 'placed', now() from orders
                    """, "delete from outbox_events", """
                    insert into outbox_events (aggregate, type, payload, occurred_at, delivered_at)
                    select gen_random_uuid(), 'order_placed', '{}', now(), case when i % 20 > 0 then now() end
                    from generate_series(1, 40000) i
                    """, """
                    insert into api_keys (id, name, digest, created_at)
                    select gen_random_uuid(), 'key-' || i, encode(sha256(i::text::bytea), 'hex'), now()
                    from generate_series(1, 5000) i
                    """)) {
            STORE.write(() -> STORE.jdbc().sql(sql).update());
            owner.sql("analyze").update();
        }
    }

    private final Stockroom stock = STORE.stockroom();
    private final JdbcIdempotencyRecords records = new JdbcIdempotencyRecords(STORE.jdbc(), STORE.deferred());
    private final PersistenceJson json = new PersistenceJson();
    private final EventTypes types = new EventTypes(StoredOrderEvents.names());
    private final JdbcOrders orders = new JdbcOrders(STORE.jdbc(), STORE.deferred(), json, types);

    @Test
    void noticesAsequentialScan() {
        assertThat(STORE.tablesReadWhole(() -> STORE.jdbc()
                        .sql("select count(*) from stock_items where safety_stock = 7")
                        .query((row, number) -> row.getInt(1))
                        .single()))
                .containsExactly("stock_items");
    }

    @Test
    void stockIsFoundHeldReleasedAndBookedByIndex() {
        List<VariantId> variants = variants();
        Demand[] basket =
                variants.stream().map(variant -> new Demand(variant, 1)).toArray(Demand[]::new);
        LocationId place = STORE.call(stock::place);
        List<StockEntry> entries = Stream.concat(variants.stream(), Stream.of(new VariantId(Fresh.uuid())))
                .map(variant -> StockEntry.count(variant, place, 90))
                .toList();
        List<StockItems.Keeping> keepings = entries.stream()
                .map(entry -> new StockItems.Keeping(entry.key(), new StockPolicy(1, 2L, Backorder.DENY)))
                .toList();

        assertThat(STORE.tablesReadWhole(() -> {
                    ReservationId reservation = new ReservationId(Fresh.uuid());
                    stock.items().find(variants);
                    stock.items().items(entries.stream().map(StockEntry::key).toList());
                    stock.hold(reservation, basket);
                    stock.hold(basket[0]);
                    stock.release(reservation);
                    stock.items().book(entries, "clerk", Fresh.NOW);
                    stock.items().keep(keepings, Fresh.NOW);
                    stock.items().movements(variants.getFirst(), 10);
                    stock.reservations().overdue(Fresh.NOW, 0, 10);
                }))
                .isSubsetOf("locations");
    }

    @Test
    void stockIsShownListedAndWalkedByIndex() {
        List<VariantId> variants = variants();
        LocationId place = STORE.call(stock::place);
        List<StockKey> keys =
                variants.stream().map(variant -> new StockKey(variant, place)).toList();
        JdbcStockLevels levels = new JdbcStockLevels(STORE.jdbc());
        JdbcStockLedger ledger = new JdbcStockLedger(STORE.jdbc());
        JdbcStockItemViews views = new JdbcStockItemViews(STORE.jdbc());
        Sku sku = new Sku("NOBODY");

        assertThat(STORE.tablesReadWhole(() -> {
                    stock.items().lockVersion(variants.getFirst());
                    levels.find(sku);
                    ledger.listBefore(sku, "main", Long.MAX_VALUE, 10);
                    ledger.balanceAt(sku, "main", Fresh.NOW);
                    views.list(new StockItemViews.Filter(StockLevel.LOW, null, null, 21));
                    views.list(new StockItemViews.Filter(StockLevel.LOW, "main", keys.getFirst(), 21));
                    views.list(new StockItemViews.Filter(null, "main", keys.getFirst(), 21));
                }))
                .isSubsetOf("locations", "products", "variants");
    }

    /** Of the stock at a place of which there is little no more is looked at than there is, whatever is asked for. */
    @Test
    void whatIsAtOnePlaceIsListedByIndex() {
        JdbcStockItemViews views = new JdbcStockItemViews(STORE.jdbc());
        List<StockItemViews.Filter> filters = new ArrayList<>();
        filters.add(new StockItemViews.Filter(null, "place-1", null, 21));
        for (StockLevel level : StockLevel.values()) {
            filters.add(new StockItemViews.Filter(level, "place-1", null, 21));
        }
        filters.forEach(filter -> assertThat(
                        STORE.plansOf(() -> views.list(filter)).values())
                .as(filter.toString())
                .singleElement()
                .satisfies(steps -> assertThat(steps)
                        .filteredOn(step -> step.table().equals("stock_items"))
                        .isNotEmpty()
                        .allMatch(step -> step.rows() <= 10)));
    }

    @Test
    void keysAreClaimedByIndex() {
        IdempotencyKey known = new IdempotencyKey("guest", "key-7", "print");

        assertThat(STORE.tablesReadWhole(() -> {
                    IdempotencyKey fresh = new IdempotencyKey("guest", Fresh.word("key"), "print");
                    records.claim(fresh, Fresh.uuid(), Fresh.NOW);
                    records.claim(known, Fresh.uuid(), Fresh.NOW);
                    records.claim(known, Fresh.uuid(), Fresh.NOW.plus(Duration.ofDays(36500)));
                    records.remember(fresh, "answer");
                    records.forgetBefore(Fresh.NOW.minus(Duration.ofDays(3650)), 1000);
                }))
                .isEmpty();
    }

    @Test
    void ordersAreAddedFoundAndChangedByIndex() {
        assertThat(STORE.tablesReadWhole(() -> {
                    Order order = SampleOrders.placed();
                    orders.add(order);
                    order.capture("pay_1", Fresh.NOW);
                    orders.update(order);
                    orders.find(order.id());
                    JdbcPendingOrders pending = new JdbcPendingOrders(STORE.jdbc());
                    pending.placedBefore(Fresh.NOW, 0, 100);
                    pending.lock(order.id());
                    new JdbcOrderHistory(STORE.jdbc(), json).of(order.id());
                }))
                .isEmpty();
    }

    @Test
    void eventsAreLeasedAndDeliveredByIndex() {
        JdbcOutbox outbox = new JdbcOutbox(STORE.jdbc(), json, types);

        assertThat(STORE.tablesReadWhole(() -> {
                    Outbox.Lease lease =
                            outbox.lease(1, Fresh.NOW, Duration.ofSeconds(60)).getFirst();
                    outbox.failed(lease, 0, "on purpose", Fresh.NOW, Fresh.NOW);
                    outbox.delivered(List.of(lease), Fresh.NOW);
                    outbox.backlog();
                    outbox.forgetDelivered(Fresh.NOW.minus(Duration.ofDays(3650)), 1000);
                }))
                .isEmpty();
    }

    /** Statistics that are taken while the queue is empty, as it mostly is, must not cost a walk through all that waits for each event. */
    @Test
    void eventsAreLeasedByIndexAlsoWhenNoneIsBelievedToWait() {
        JdbcOutbox outbox = new JdbcOutbox(STORE.jdbc(), json, types);
        JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
        for (String index : List.of("outbox_events_waiting", "outbox_events_waiting_of_aggregate")) {
            owner.sql(
                            "select pg_restore_relation_stats('schemaname', 'public', 'relname', ?::text, 'relpages', 300, 'reltuples', 0::real)")
                    .param(index)
                    .query(Boolean.class)
                    .single();
        }
        try {
            List<PlanStep> steps = STORE.plansOf(() -> outbox.lease(100, Fresh.NOW, Duration.ofSeconds(60)))
                    .values()
                    .iterator()
                    .next();

            assertThat(steps)
                    .filteredOn(step -> step.table().equals("outbox_events"))
                    .isNotEmpty()
                    .allMatch(step -> step.rows() <= 2000);
        } finally {
            owner.sql("analyze outbox_events").update();
        }
    }

    @Test
    void apiKeysAreRecognisedByIndex() {
        JdbcApiKeys keys = new JdbcApiKeys(AggregateTemplates.over(STORE.statements()));

        assertThat(STORE.tablesReadWhole(() -> {
                    keys.findByDigest("0".repeat(64));
                    keys.removeByName("key-17");
                }))
                .isEmpty();
    }

    private static List<VariantId> variants() {
        return STORE.call(() -> STORE.jdbc()
                .sql("select variant_id from stock_items limit 3")
                .query((row, number) -> new VariantId(row.getObject(1, UUID.class)))
                .list());
    }
}
