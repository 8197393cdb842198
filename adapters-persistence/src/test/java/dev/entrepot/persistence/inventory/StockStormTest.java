package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.ExpireReservations;
import dev.entrepot.application.inventory.StockAuditView;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.allocation.Allocation;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.SqlValues;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.LostRaces;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Many who want the same, and everything that may happen to stock at once, over two locations. Each race is run a few times; with
 * {@code -Dentrepot.races.rounds=50 -Dentrepot.storm.seconds=30} as often and as long as one likes.
 */
class StockStormTest {

    private static final int ROUNDS = Integer.getInteger("entrepot.races.rounds", 2);
    private static final Duration STORM = Duration.ofSeconds(Integer.getInteger("entrepot.storm.seconds", 2));
    private static final Destination BERLIN = Destination.country("DE");

    private final TestStore store = new TestStore();
    private final Stockroom stock = store.stockroom();
    private final LocationId here = store.call(stock::place);
    private final LocationId there = anotherLocation();

    @ParameterizedTest
    @CsvSource({"64, 50", "2, 1", "200, 1", "100, 100"})
    void asManyBuyAsThereAreUnits(int buyers, int units) {
        for (int round = 0; round < ROUNDS; round++) {
            VariantId variant = stocked(units - units / 3, units / 3);

            List<Boolean> bought = Race.run(buyers, buyer -> buy(List.of(new Demand(variant, 1))));

            assertThat(bought).as("round %d", round).filteredOn(yes -> yes).hasSize(Math.min(buyers, units));
            assertThat(reserved(variant)).as("round %d", round).isEqualTo(Math.min(buyers, units));
        }
        assertThatTheBooksAreInOrder();
    }

    @Test
    void basketsOfFiveOverTenHotItemsNeverMeetInADeadlock() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = System.nanoTime();
            List<VariantId> hot = products(5, 10);

            List<Boolean> bought = new ArrayList<>();
            assertThat(LostRaces.deadlocksDuring(() -> bought.addAll(Race.run(64, buyer -> {
                        List<VariantId> basket = new ArrayList<>(hot);
                        Collections.shuffle(basket, new Random(seed + buyer));
                        return buy(basket.stream()
                                .limit(5)
                                .map(variant -> new Demand(variant, 1))
                                .toList());
                    }))))
                    .as("seed %d", seed)
                    .isZero();

            long held = hot.stream().mapToLong(this::reserved).sum();
            assertThat(held)
                    .as("seed %d", seed)
                    .isEqualTo(5L * bought.stream().filter(yes -> yes).count());
        }
        assertThatTheBooksAreInOrder();
    }

    /** Who sells out a product changes what lists show of it. */
    @Test
    void thoseWhoSellOutTheSameProductsDoNotMeetInADeadlock() {
        for (int round = 0; round < 10 * ROUNDS; round++) {
            List<VariantId> last =
                    products(2, 2).stream().sorted(SqlValues.BY_UUID).toList();

            assertThat(LostRaces.deadlocksDuring(() -> Race.run(12, racer -> switch (racer % 4) {
                        case 0 -> buy(all(last));
                        case 1 -> buy(all(last.subList(3, 4)));
                        case 2 -> buy(all(last.subList(2, 4)));
                        default -> store.write(() -> stock.items().book(counts(last, racer), "clerk", Fresh.NOW));
                    })))
                    .as("round %d", round)
                    .isZero();
        }
        assertThatTheBooksAreInOrder();
    }

    private static List<Demand> all(List<VariantId> variants) {
        return variants.stream().map(variant -> new Demand(variant, 4)).toList();
    }

    private List<StockEntry> counts(List<VariantId> variants, long units) {
        return variants.stream()
                .flatMap(variant ->
                        Stream.of(StockEntry.count(variant, here, units), StockEntry.count(variant, there, units)))
                .toList();
    }

    @Test
    void theBooksAreInOrderAfterAStorm() {
        long seed = System.nanoTime();
        List<VariantId> variants = products(3, 40);
        ConcurrentLinkedQueue<ReservationId> held = new ConcurrentLinkedQueue<>();
        Instant end = Instant.now().plus(STORM);

        Race.run(12, racer -> {
            Random random = new Random(seed + racer);
            int steps = 0;
            while (Instant.now().isBefore(end)) {
                step(random, variants, held);
                steps++;
            }
            return steps;
        });

        assertThatTheBooksAreInOrder();
        expire(Instant.now().plus(Duration.ofHours(1)));
        assertThat(store.call(() -> stock.reservations().overdue(Instant.now().plus(Duration.ofHours(1)), 0, 10)))
                .as("nothing is held beyond its time, seed %d", seed)
                .isEmpty();
        assertThatTheBooksAreInOrder();
    }

    /** What is refused is refused; whatever else goes wrong fails the test. */
    private void step(Random random, List<VariantId> variants, ConcurrentLinkedQueue<ReservationId> held) {
        VariantId variant = variants.get(random.nextInt(variants.size()));
        try {
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> held.add(hold(baskets(random, variants), random.nextInt(3)));
                case 3 -> settle(held, reservation -> reservation.released(Instant.now()));
                case 4 -> settle(held, StockStormTest::shippedIfBought);
                case 5 -> expire(Instant.now());
                case 6 ->
                    store.write(() -> stock.items()
                            .book(
                                    List.of(StockEntry.count(variant, here, 20 + random.nextInt(40))),
                                    "clerk",
                                    Instant.now()));
                case 7 ->
                    store.write(() -> stock.items()
                            .book(List.of(received(variant, 1 + random.nextInt(9))), "clerk", Instant.now()));
                default -> transfer(variant, 1 + random.nextInt(5), random.nextBoolean());
            }
        } catch (InventoryRefusal refused) {
            assertThat(refused.code()).isNotEmpty();
        }
    }

    private static List<Demand> baskets(Random random, List<VariantId> variants) {
        List<VariantId> some = new ArrayList<>(variants);
        Collections.shuffle(some, random);
        return some.stream()
                .limit(1 + random.nextInt(variants.size()))
                .map(variant -> new Demand(variant, 1 + random.nextInt(4)))
                .toList();
    }

    private ReservationId hold(List<Demand> basket, int seconds) {
        ReservationId id = new ReservationId(Fresh.uuid());
        Instant now = Instant.now();
        store.write(() -> {
            allotted(basket)
                    .ifPresent(parts -> stock.reservations()
                            .hold(
                                    seconds == 0
                                            ? Reservation.committed(id, parts, now)
                                            : Reservation.held(id, parts, now.plusSeconds(seconds), now)));
            return id;
        });
        return id;
    }

    private void settle(ConcurrentLinkedQueue<ReservationId> held, UnaryOperator<Reservation> change) {
        ReservationId id = held.poll();
        if (id != null) {
            store.write(() -> {
                stock.reservations()
                        .lock(id)
                        .filter(Reservation::isOpen)
                        .ifPresent(
                                present -> stock.reservations().update(change.apply(present), "clerk", Instant.now()));
                return id;
            });
        }
    }

    private static Reservation shippedIfBought(Reservation reservation) {
        return reservation.state() == Reservation.State.COMMITTED
                ? reservation.shipped(reservation.open().subList(0, 1), Instant.now())
                : reservation;
    }

    private void transfer(VariantId variant, int units, boolean away) {
        UUID transfer = Fresh.uuid();
        store.write(() -> stock.items()
                .book(
                        List.of(
                                moved(variant, away ? here : there, -units, MovementKind.TRANSFER_OUT, transfer),
                                moved(variant, away ? there : here, units, MovementKind.TRANSFER_IN, transfer)),
                        "clerk",
                        Instant.now())
                .orNone());
    }

    private StockEntry received(VariantId variant, int units) {
        return new StockEntry(variant, there, new StockChange.By(units), MovementKind.RECEIPT, "", null);
    }

    private static StockEntry moved(VariantId variant, LocationId place, int units, MovementKind kind, UUID transfer) {
        return new StockEntry(variant, place, new StockChange.By(units), kind, "", transfer);
    }

    private void expire(Instant at) {
        ExpireReservations expire =
                new ExpireReservations(store.transactions(), stock.reservations(), Clock.fixed(at, ZoneOffset.UTC));
        ExpireReservations.Expired expired;
        do {
            expired = store.call(() -> expire.handle(new ExpireReservations.Command(0, 10)));
            assertThat(expired.failures()).isEmpty();
        } while (expired.expired() > 0);
    }

    private boolean buy(List<Demand> basket) {
        return store.write(() -> {
            Optional<List<Allotment>> parts = allotted(basket);
            parts.ifPresent(found -> stock.reservations()
                    .hold(Reservation.committed(new ReservationId(Fresh.uuid()), found, Fresh.NOW)));
            return parts.isPresent();
        });
    }

    private Optional<List<Allotment>> allotted(List<Demand> basket) {
        Stock found = stock.items().find(basket.stream().map(Demand::variant).toList());
        return switch (Allocation.of(basket, found, BERLIN, AllocationStrategy.MOST_STOCK)) {
            case AllocationOutcome.Allocated allocated -> Optional.of(allocated.parts());
            case AllocationOutcome.Insufficient missing -> Optional.empty();
        };
    }

    /** The variants of some products, two of each, in an order that is not that of the products. */
    private List<VariantId> products(int products, int units) {
        List<VariantId> first = new ArrayList<>();
        List<VariantId> second = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            Variant small = sized("S");
            Variant large = sized("L");
            Product product =
                    SampleProducts.draft(SampleProducts.slug(), ProductContent.named("Thing"), List.of(small, large));
            store.write(() -> {
                new JdbcProducts(store.jdbc(), new PersistenceJson()).add(product);
                return product;
            });
            first.add(stocked(small.id(), units, units));
            second.addFirst(stocked(large.id(), units, units));
        }
        first.addAll(second);
        return first;
    }

    private static Variant sized(String size) {
        return new Variant(new VariantId(Fresh.uuid()), SampleProducts.sku(), null, Map.of("Size", size), 0);
    }

    private VariantId stocked(int unitsHere, int unitsThere) {
        return stocked(new VariantId(Fresh.uuid()), unitsHere, unitsThere);
    }

    private VariantId stocked(VariantId variant, int unitsHere, int unitsThere) {
        store.write(() -> stock.items()
                .book(
                        List.of(
                                StockEntry.count(variant, here, unitsHere),
                                StockEntry.count(variant, there, unitsThere)),
                        "clerk",
                        Fresh.NOW)
                .orNone());
        return variant;
    }

    private long reserved(VariantId variant) {
        Stock found = store.call(() -> stock.items().find(List.of(variant)));
        return Stream.of(here, there)
                .flatMap(place -> found.item(variant, place).stream())
                .mapToLong(StockItem::reserved)
                .sum();
    }

    private void assertThatTheBooksAreInOrder() {
        StockAuditView audit = store.write(() -> new JdbcStockAudit(store.jdbc()).compare(100));
        assertThat(audit.discrepancies()).isEmpty();
        assertThat(audit.movements()).isPositive();
    }

    private LocationId anotherLocation() {
        Location other = new Location(
                new LocationId(Fresh.uuid()),
                "other",
                "Other warehouse",
                LocationKind.WAREHOUSE,
                1,
                ServiceArea.EVERYWHERE,
                Location.Standing.ACTIVE);
        store.write(() -> {
            stock.locations().add(other);
            return other;
        });
        return other.id();
    }
}
