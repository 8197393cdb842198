package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.TransferFilter;
import dev.entrepot.application.inventory.TransferViews;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.testing.application.inventory.TransferViewsContract;
import dev.entrepot.testing.persistence.PlanStep;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcTransferViewsTest implements TransferViewsContract {

    private final TestStore store = new TestStore();

    @Override
    public TransferViews transferViews() {
        return new JdbcTransferViews(store.jdbc());
    }

    @Override
    public Transfers transfers() {
        return new JdbcTransfers(store.jdbc());
    }

    @Override
    public Locations locations() {
        return store.stockroom().locations();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }

    /** Of 20,000 transfers of a store, with as many of another one beside them, a list reads little more than what it shows. */
    @Nested
    class InABigTable {

        private static final int SIZE = 20;

        /** What is shown, from each side of a location. */
        private static final int WALK = 3 * SIZE;

        private static final TestStore BIG = new TestStore();

        @BeforeAll
        static void fill() {
            for (TestStore store : List.of(BIG, new TestStore())) {
                Locations locations = store.stockroom().locations();
                LocationId main = store.call(() -> locations.main().id());
                LocationId rare = store.write(Places.newPlace(locations));
                LocationId other = store.write(Places.newPlace(locations));
                store.write(() -> fill(store.jdbc(), main, rare, other));
            }
            JdbcClient.create(TestDatabase.shared().owner())
                    .sql("vacuum analyze transfers")
                    .update();
        }

        /** Every hundredth comes from a rare place, and every fiftieth is in transit. */
        private static int fill(JdbcClient jdbc, LocationId main, LocationId rare, LocationId other) {
            return jdbc.sql("""
                            insert into transfers (id, from_location, to_location, variants, skus, quantities, received, state, reason,
                                sent_by, sent_at, ended_by, ended_at, version)
                            select ('01900000-0000-7' || lpad(to_hex(i % 4096), 3, '0') || '-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
                                case when i % 100 = 0 then :rare else :main end, :other, array[gen_random_uuid()], array['A'], array[5],
                                array[0], case when i % 50 = 0 then 'IN_TRANSIT' else 'CANCELLED' end, '', 'anna', now(),
                                case when i % 50 > 0 then 'anna' end, case when i % 50 > 0 then now() end,
                                case when i % 50 > 0 then 2 else 1 end
                            from generate_series(1, 20000) i
                            """)
                    .param("main", main.value())
                    .param("rare", rare.value())
                    .param("other", other.value())
                    .update();
        }

        @Test
        void aListIsReadByWalkingToItOnly() {
            String rare = BIG.call(() -> BIG.stockroom().locations().all().stream()
                    .filter(location -> !location.isDefault())
                    .findFirst()
                    .orElseThrow()
                    .code());
            TransferId middle = new TransferId(UUID.fromString("01900000-0000-7800-8000-000000000000"));
            JdbcTransferViews views = new JdbcTransferViews(BIG.jdbc());
            for (TransferFilter filter : List.of(
                    TransferFilter.ALL,
                    new TransferFilter(Transfer.State.IN_TRANSIT, null),
                    new TransferFilter(null, rare),
                    new TransferFilter(null, "main"))) {
                for (boolean fromTheStart : List.of(true, false)) {
                    Map<String, List<PlanStep>> plans =
                            BIG.plansOf(() -> views.listBefore(filter, fromTheStart ? null : middle, SIZE));

                    assertThat(plans).hasSize(1);
                    assertThat(plans.values().iterator().next())
                            .as("%s, %s", filter, fromTheStart)
                            .filteredOn(step -> step.table().equals("transfers"))
                            .isNotEmpty()
                            .allMatch(
                                    step -> step.rows() <= WALK && !step.kind().equals("Seq Scan"));
                }
            }
        }
    }
}
