package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.CancelTransfer;
import dev.entrepot.application.inventory.ReceiveTransfer;
import dev.entrepot.application.inventory.SendTransfer;
import dev.entrepot.application.inventory.TransferView;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.transfer.TransferRefusal;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.JdbcIdempotencyRecords;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.shared.InMemoryAnswerCodec;
import dev.entrepot.testing.application.shared.SequentialIds;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Clerks who send to and fro, and buyers who take what is there, all at once. */
class TransferRaceTest {

    private static final Clock CLOCK = Clock.fixed(Fresh.NOW, ZoneOffset.UTC);

    private final TestStore store = new TestStore();
    private final Stockroom stock = store.stockroom();
    private final Products products = new JdbcProducts(store.jdbc(), new PersistenceJson());
    private final Transfers transfers = new JdbcTransfers(store.jdbc());
    private final Watched watched = new Watched(store.transactions());
    private final SequentialIds ids = new SequentialIds();
    private final Once once = new Once(
            watched, new JdbcIdempotencyRecords(store.jdbc(), store.deferred()), new InMemoryAnswerCodec(), ids, CLOCK);
    private final SendTransfer send =
            new SendTransfer(once, products, stock.locations(), stock.items(), transfers, ids, CLOCK);
    private final ReceiveTransfer receive = new ReceiveTransfer(
            once, transfers, stock.items(), stock.locations(), new JdbcTransferViews(store.jdbc()), CLOCK);
    private final CancelTransfer cancel = new CancelTransfer(
            once, transfers, stock.items(), stock.locations(), new JdbcTransferViews(store.jdbc()), CLOCK);
    private final LocationId here = store.call(stock::place);
    private final LocationId there = store.write(Places.newPlace(stock.locations()));

    /**
     * What runs out locks the offer of its product while more stock is still to be locked, which may end in a deadlock that is repeated. Where
     * nothing runs out, and stock alone is locked, its order leaves none.
     */
    @ParameterizedTest
    @ValueSource(longs = {30, 10_000})
    void toAndFroAddUpWhileBuyersTakeWhatIsThere(long units) {
        long seed = System.nanoTime();
        List<Variant> variants = Stream.generate(this::aVariant).limit(6).toList();
        variants.forEach(variant -> count(variant.id(), here, units));
        variants.stream().limit(4).forEach(variant -> count(variant.id(), there, units));
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger held = new AtomicInteger();

        Race.run(32, racer -> {
            Random random = new Random(seed + racer);
            for (int i = 0; i < 8; i++) {
                List<Variant> shuffled = new ArrayList<>(variants);
                Collections.shuffle(shuffled, random);
                List<Variant> some = shuffled.subList(0, 1 + random.nextInt(variants.size()));
                if (racer % 2 == 0) {
                    sent.addAndGet(carry(some, random) ? 1 : 0);
                } else {
                    held.addAndGet(hold(some, random) ? 1 : 0);
                }
            }
            return racer;
        });

        assertThat(sent).as("transfers, by the seed %d", seed).hasPositiveValue();
        assertThat(held).as("reservations, by the seed %d", seed).hasPositiveValue();
        for (Variant variant : variants) {
            long total = variants.indexOf(variant) < 4 ? 2 * units : units;
            StockItem atHome = item(variant.id(), here);
            StockItem abroad = item(variant.id(), there);
            assertThat(atHome.onHand() + abroad.onHand()).as("seed %d", seed).isEqualTo(total);
            for (StockItem item : List.of(atHome, abroad)) {
                assertThat(item.onHand())
                        .isGreaterThanOrEqualTo(item.reserved())
                        .isEqualTo(ledger(item.key()));
            }
        }
        assertThat(store.write(() -> new JdbcStockAudit(store.jdbc()).compare(10))
                        .discrepancies())
                .as("seed %d", seed)
                .isEmpty();
        if (units > 1_000) {
            assertThat(watched.deadlocks())
                    .as("deadlocks, by the seed %d", seed)
                    .isZero();
        }
    }

    /** Sends one of three ways, and whatever is sent ends: here, there, or where it came from. */
    private boolean carry(List<Variant> variants, Random random) {
        boolean homewards = random.nextBoolean();
        boolean slowly = random.nextBoolean();
        try {
            TransferView sent = send(homewards ? there : here, homewards ? here : there, slowly, variants);
            if (slowly && random.nextBoolean()) {
                store.call(() -> cancel.handle(new CancelTransfer.Command(null, sent.id(), null, "clerk")));
            } else if (slowly) {
                store.call(() -> receive.handle(new ReceiveTransfer.Command(null, sent.id(), null, null, "clerk")));
            }
            return true;
        } catch (TransferRefusal.NotEnough sold) {
            return false;
        }
    }

    private boolean hold(List<Variant> variants, Random random) {
        LocationId place = random.nextBoolean() ? here : there;
        Reservation wanted = Reservation.committed(
                new ReservationId(Fresh.uuid()),
                variants.stream()
                        .map(variant -> new Allotment(variant.id(), place, 1))
                        .toList(),
                Fresh.NOW);
        try {
            // Looking for it has it sent before the commit, where its failure would be watched.
            store.call(() -> watched.write(() -> {
                stock.reservations().hold(wanted);
                return stock.reservations().find(wanted.id());
            }));
            return true;
        } catch (ConcurrentChange sold) {
            return false;
        }
    }

    @Test
    void whatIsReceivedByManyArrivesOnce() {
        Variant variant = aVariant();
        count(variant.id(), here, 40);
        for (int round = 0; round < 5; round++) {
            TransferView sent = send(here, there, true, List.of(variant));

            List<Boolean> ended = Race.run(8, clerk -> {
                try {
                    store.call(() -> clerk % 2 == 0
                            ? receive.handle(new ReceiveTransfer.Command(null, sent.id(), null, null, "clerk"))
                            : cancel.handle(new CancelTransfer.Command(null, sent.id(), null, "clerk")));
                    return true;
                } catch (TransferRefusal.WrongState late) {
                    return false;
                }
            });

            assertThat(ended).as("round %d", round).containsOnlyOnce(true);
            assertThat(item(variant.id(), here).onHand()
                            + item(variant.id(), there).onHand())
                    .isEqualTo(40);
            assertThat(entries(sent)).as("one out, and one in").isEqualTo(2);
        }
    }

    private TransferView send(LocationId from, LocationId to, boolean inTransit, List<Variant> variants) {
        List<SendTransfer.Line> lines = variants.stream()
                .map(variant -> new SendTransfer.Line(variant.sku(), 3))
                .toList();
        return store.call(() -> send.handle(
                        new SendTransfer.Command(null, code(from), code(to), lines, "", inTransit, "clerk")))
                .result();
    }

    private String code(LocationId place) {
        return store.call(() -> stock.locations().find(place))
                .orElseThrow()
                .location()
                .code();
    }

    private Variant aVariant() {
        Product product = SampleProducts.published();
        store.write(() -> {
            products.add(product);
            return true;
        });
        return product.variants().getFirst();
    }

    private void count(VariantId variant, LocationId place, long units) {
        store.write(() -> stock.items().book(List.of(StockEntry.count(variant, place, units)), "anna", Fresh.NOW));
    }

    private StockItem item(VariantId variant, LocationId place) {
        StockKey key = new StockKey(variant, place);
        return store.call(() -> stock.items().items(List.of(key))).getOrDefault(key, StockItem.none(key));
    }

    private long ledger(StockKey key) {
        return store.call(() -> store.jdbc()
                .sql("select coalesce(sum(quantity), 0) from stock_movements where variant_id = ? and location_id = ?")
                .params(key.variant().value(), key.location().value())
                .query(Long.class)
                .single());
    }

    private long entries(TransferView transfer) {
        return store.call(() -> store.jdbc()
                .sql("select count(*) from stock_movements where reference = ?")
                .param(transfer.id().value())
                .query(Long.class)
                .single());
    }

    /** Counts the deadlocks that units of work met, which are repeated and so show nowhere else. */
    private static final class Watched implements Transactions {

        private static final String DEADLOCK_DETECTED = "40P01";

        private final Transactions transactions;
        private final AtomicInteger deadlocks = new AtomicInteger();

        Watched(Transactions transactions) {
            this.transactions = transactions;
        }

        int deadlocks() {
            return deadlocks.get();
        }

        @Override
        public <T> T write(Supplier<T> work) {
            return transactions.write(() -> {
                try {
                    return work.get();
                } catch (DataAccessException e) {
                    if (e.getMostSpecificCause() instanceof SQLException cause
                            && DEADLOCK_DETECTED.equals(cause.getSQLState())) {
                        deadlocks.incrementAndGet();
                    }
                    throw e;
                }
            });
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return transactions.read(work);
        }

        @Override
        public void afterCommit(Runnable action) {
            transactions.afterCommit(action);
        }
    }
}
