package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.inventory.LedgerMonths;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** The ledger is stored month by month, and each entry in its own. */
class JdbcLedgerMonthsTest {

    private final TestStore store = new TestStore();
    private final JdbcLedgerMonths months = new JdbcLedgerMonths(store.jdbc());

    @Test
    void areOpenedOnce() {
        Instant first = Instant.parse("2031-11-30T23:59:59Z");
        Instant last = Instant.parse("2032-01-01T00:00:00Z");

        assertThat(opened(first, last)).isEqualTo(3);
        assertThat(opened(first, last)).isZero();
        assertThat(partitionOf("2031-12-31T23:59:59.999Z")).isEqualTo("stock_movements_2031_12");
        assertThat(partitionOf("2032-01-01T00:00:00Z")).isEqualTo("stock_movements_2032_01");
    }

    @Test
    void leaveEntriesOfOtherTimesWhereTheyAre() {
        assertThat(partitionOf("2041-05-06T00:00:00Z")).isEqualTo("stock_movements_at_other_times");

        Instant that = Instant.parse("2041-05-01T00:00:00Z");

        assertThat(opened(that, that)).isZero();
        assertThat(partitionOf("2041-05-07T00:00:00Z")).isEqualTo("stock_movements_at_other_times");
    }

    @Test
    void areLeftForAnotherTimeWhileSomebodyReadsTheLedger() {
        Instant first = Instant.parse("2051-01-01T00:00:00Z");
        Instant last = Instant.parse("2051-02-01T00:00:00Z");

        List<LedgerMonths.Opened> meanwhile = store.write(() -> {
            store.jdbc()
                    .sql("select count(*) from stock_movements")
                    .query(Long.class)
                    .single();
            return Race.run(1, other -> open(first, last));
        });

        assertThat(meanwhile).containsExactly(new LedgerMonths.Opened(0, YearMonth.of(2051, 1)));
        assertThat(opened(first, last)).isEqualTo(2);
    }

    @Test
    void areNotEndless() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> open(Fresh.NOW, Instant.parse("2999-01-01T00:00:00Z")));
    }

    /** How many it takes until none is missing; the database may be busy with the tables of stock on its own. */
    private int opened(Instant first, Instant last) {
        int opened = 0;
        for (int attempt = 0; attempt < 100; attempt++) {
            LedgerMonths.Opened some = open(first, last);
            opened += some.months();
            if (some.missed() == null) {
                return opened;
            }
        }
        throw new AssertionError("others hold the ledger all the time");
    }

    /** For no store. */
    private LedgerMonths.Opened open(Instant first, Instant last) {
        return store.transactions().write(() -> months.open(first, last));
    }

    private String partitionOf(String at) {
        VariantId variant = new VariantId(Fresh.uuid());
        store.write(() -> store.stockroom().count(variant, 5, Instant.parse(at)));
        return store.call(() -> store.jdbc()
                .sql("select tableoid::regclass::text from stock_movements where variant_id = ?")
                .param(variant.value())
                .query(String.class)
                .single());
    }
}
