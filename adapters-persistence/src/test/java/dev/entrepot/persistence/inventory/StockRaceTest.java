package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What many buyers at once do to the stock, and what the table itself refuses. */
class StockRaceTest {

    private static final StockPolicy CAREFUL = new StockPolicy(1, null, Backorder.DENY);

    private final TestStore store = new TestStore();
    private final Stockroom stock = store.stockroom();

    @Test
    void sixtyFourBuyersGetFiftyUnitsOverThreeConnections() {
        try (HikariDataSource narrow = TestDatabase.shared().application(3)) {
            TestStore overFew = new TestStore(store.id(), narrow);
            Stockroom items = overFew.stockroom();
            VariantId variant = stocked(50);

            List<Boolean> bought = Race.run(64, buyer -> overFew.write(() -> holdIfEnough(items, one(variant))));

            assertThat(found(variant).onHand()).isEqualTo(50);
            assertThat(found(variant).reserved()).isEqualTo(50);
            assertThat(heldUnits(variant)).isEqualTo(50);
            assertThat(bought).filteredOn(yes -> !yes).hasSize(14);
        }
    }

    @Test
    void basketsInAnyOrderDoNotWaitForEachOther() {
        long seed = System.nanoTime();
        List<VariantId> variants =
                IntStream.range(0, 8).mapToObj(i -> stocked(1000)).toList();

        List<Integer> attempts = Race.run(64, buyer -> {
            Random random = new Random(seed + buyer);
            int made = 0;
            for (int i = 0; i < 10; i++) {
                List<VariantId> shuffled = new ArrayList<>(variants);
                Collections.shuffle(shuffled, random);
                List<Demand> basket = shuffled.stream()
                        .limit(1 + random.nextInt(variants.size()))
                        .map(variant -> new Demand(variant, 1))
                        .toList();
                ReservationId reservation = new ReservationId(Fresh.uuid());
                made += store.write(new Counted<>(() -> {
                    stock.hold(reservation, basket.toArray(Demand[]::new));
                    return true;
                }));
                if (random.nextBoolean()) {
                    made += store.write(new Counted<>(() -> stock.release(reservation))) - 1;
                }
            }
            return made;
        });

        assertThat(attempts).as("attempts, by the seed %d", seed).containsOnly(10);
        variants.forEach(variant ->
                assertThat(found(variant).reserved()).as("seed %d", seed).isEqualTo(heldUnits(variant)));
    }

    @Test
    void countingAndBuyingAtOnceAddUp() {
        VariantId variant = stocked(500);

        Race.run(
                32,
                racer -> racer % 4 == 0 ? store.write(() -> stock.count(variant, 500 + racer)) : reserve(one(variant)));

        assertThat(found(variant).reserved()).isEqualTo(24).isEqualTo(heldUnits(variant));
        assertThat(ledger(variant)).isEqualTo(found(variant).onHand());
    }

    @Test
    void theOfferOfWhatRanOutIsChangedBehindAllStock() {
        Product product = SampleProducts.published();
        VariantId last = product.variants().getFirst().id();
        store.write(() -> {
            new JdbcProducts(store.jdbc(), new PersistenceJson()).add(product);
            return stock.count(last, 1);
        });

        store.write(() -> {
                    stock.hold(new Demand(last, 1));
                    assertThat(stock.item(last).available())
                            .as("ran out, and not committed")
                            .isZero();
                    return Race.run(1, other -> store.write(() -> offersThatNobodyElseLocks(product.id())));
                })
                .forEach(free -> assertThat(free).isEqualTo(1));
    }

    private long offersThatNobodyElseLocks(ProductId product) {
        return store.jdbc()
                .sql("select 1 from product_offers where product_id = ? for update skip locked")
                .param(product.value())
                .query()
                .listOfRows()
                .size();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsBookedOrKeptWhereAPlaceIsDeletedMeanwhileFindsThatOut(boolean books) {
        LocationId place = store.write(Places.newPlace(stock.locations()));
        Locations.Versioned found =
                store.call(() -> stock.locations().find(place)).orElseThrow();
        StockKey key = new StockKey(new VariantId(Fresh.uuid()), place);
        AtomicInteger attempts = new AtomicInteger();

        assertThatExceptionOfType(LocationRefusal.Unknown.class)
                .isThrownBy(() -> store.write(() -> {
                    int attempt = attempts.incrementAndGet();
                    LocationId named =
                            stock.locations().named(found.location().code()).id();
                    if (attempt == 1) {
                        Race.run(
                                1,
                                other -> store.write(() -> {
                                    stock.locations().remove(named, found.version());
                                    return true;
                                }));
                    }
                    return books
                            ? stock.items().book(List.of(StockEntry.count(key.variant(), named, 5)), "clerk", Fresh.NOW)
                            : stock.items().keep(List.of(new StockItems.Keeping(key, CAREFUL)), Fresh.NOW);
                }));

        assertThat(attempts).hasValue(2);
    }

    @Test
    void theTableRefusesToBeOversold() {
        VariantId variant = stocked(5);

        for (String wrong : List.of("reserved = 6", "reserved = -1", "on_hand = -1", "on_hand = 1000000001")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(wrong)
                    .isThrownBy(() -> store.write(() -> store.jdbc()
                            .sql("update stock_items set " + wrong + " where variant_id = ?")
                            .param(variant.value())
                            .update()));
        }
    }

    @Test
    void everyWriteIsOneStatement() {
        VariantId first = stocked(5);
        VariantId second = stocked(5);
        LocationId place = store.call(stock::place);
        Reservation reservation = Reservation.committed(
                new ReservationId(Fresh.uuid()),
                List.of(new Allotment(first, place, 1), new Allotment(second, place, 2)),
                Fresh.NOW);
        List<StockEntry> entries = List.of(StockEntry.count(first, place, 9), StockEntry.count(second, place, 9));

        assertThat(store.statements()
                        .during(() -> store.write(() -> {
                            stock.reservations().hold(reservation);
                            return true;
                        })))
                .hasSize(1);
        assertThat(store.statements().during(() -> store.write(() -> stock.release(reservation.id()))))
                .as("one to lock it, and one to store it")
                .hasSize(2);
        assertThat(store.statements()
                        .during(() -> store.write(() -> stock.items().book(entries, "clerk", Fresh.NOW))))
                .hasSize(1);
    }

    private boolean reserve(List<Demand> basket) {
        return store.write(() -> holdIfEnough(stock, basket));
    }

    private static boolean holdIfEnough(Stockroom items, List<Demand> basket) {
        boolean enough = items.items()
                .find(basket.stream().map(Demand::variant).toList())
                .shortages(basket)
                .isEmpty();
        if (enough) {
            items.hold(basket.toArray(Demand[]::new));
        }
        return enough;
    }

    private static List<Demand> one(VariantId variant) {
        return List.of(new Demand(variant, 1));
    }

    private VariantId stocked(long units) {
        VariantId variant = new VariantId(Fresh.uuid());
        store.write(() -> stock.count(variant, units));
        return variant;
    }

    private StockItem found(VariantId variant) {
        return store.call(() -> stock.item(variant));
    }

    private long heldUnits(VariantId variant) {
        return sum(
                "select coalesce(sum(p.quantity), 0) from reservations r, unnest(r.variants, r.quantities) as p (variant, quantity)"
                        + " where p.variant = ? and r.ended_at is null",
                variant);
    }

    private long ledger(VariantId variant) {
        return sum("select sum(quantity) from stock_movements where variant_id = ?", variant);
    }

    private long sum(String sql, VariantId variant) {
        return store.call(() -> store.jdbc()
                .sql(sql)
                .param(variant.value())
                .query((row, number) -> row.getLong(1))
                .single());
    }

    /** Counts how often a unit of work was attempted. */
    private static final class Counted<T> implements Supplier<Integer> {

        private final Supplier<T> work;
        private int attempts;

        Counted(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public Integer get() {
            attempts++;
            Object done = work.get();
            assertThat(done).isNotNull();
            return attempts;
        }
    }
}
