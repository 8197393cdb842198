package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Instant;
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

        assertThat(store.write(() -> months.open(first, last))).isEqualTo(3);
        assertThat(store.write(() -> months.open(first, last))).isZero();
        assertThat(partitionOf("2031-12-31T23:59:59.999Z")).isEqualTo("stock_movements_2031_12");
        assertThat(partitionOf("2032-01-01T00:00:00Z")).isEqualTo("stock_movements_2032_01");
    }

    @Test
    void leaveEntriesOfOtherTimesWhereTheyAre() {
        assertThat(partitionOf("2041-05-06T00:00:00Z")).isEqualTo("stock_movements_at_other_times");

        Instant that = Instant.parse("2041-05-01T00:00:00Z");

        assertThat(store.write(() -> months.open(that, that))).isZero();
        assertThat(partitionOf("2041-05-07T00:00:00Z")).isEqualTo("stock_movements_at_other_times");
    }

    @Test
    void areNotEndless() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> store.write(() -> months.open(Fresh.NOW, Instant.parse("2999-01-01T00:00:00Z"))));
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
