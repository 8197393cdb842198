package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.StockAudit;
import dev.entrepot.application.inventory.StockAuditView;
import dev.entrepot.application.inventory.StockAuditView.Book;
import dev.entrepot.application.inventory.StockAuditView.Discrepancy;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.testing.application.inventory.StockAuditContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdbcStockAuditTest implements StockAuditContract {

    private final TestStore store = new TestStore();

    @Override
    public StockAudit stockAudit() {
        return new JdbcStockAudit(store.jdbc());
    }

    @Override
    public Stockroom stockroom() {
        return store.stockroom();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void tellsEachBookThatDisagrees() {
        VariantId variant = stocked();
        write("update stock_items set on_hand = 11, reserved = 5 where variant_id = ?", variant);
        write("""
                insert into stock_movements (variant_id, location_id, kind, quantity, balance, made_by, made_at)
                select variant_id, location_id, 'COUNT', 1, 12, 'nobody', now() from stock_items where variant_id = ?
                """, variant);

        assertThat(inTransaction(() -> stockAudit().compare(10)))
                .isEqualTo(new StockAuditView(
                        1,
                        2,
                        1,
                        List.of(
                                new Discrepancy(Book.BALANCE, variant, null, "main", 10, 12),
                                new Discrepancy(Book.ON_HAND, variant, null, "main", 10, 11),
                                new Discrepancy(Book.RESERVED, variant, null, "main", 3, 5)),
                        false));
        StockAuditView first = inTransaction(() -> stockAudit().compare(2));
        assertThat(first.discrepancies()).hasSize(2);
        assertThat(first.truncated()).isTrue();
        assertThat(inTransaction(() -> stockAudit().compare(3)).truncated()).isFalse();
    }

    @Test
    void tellsWhatIsHeldOfNothing() {
        VariantId variant = new VariantId(Fresh.uuid());
        write("""
                insert into reservations (id, variants, locations, quantities, state, reserved_at)
                select gen_random_uuid(), array[?::uuid], array[id], array[4], 'COMMITTED', now() from locations where is_default
                """, variant);

        assertThat(inTransaction(() -> stockAudit().compare(10)).discrepancies())
                .containsExactly(new Discrepancy(Book.RESERVED, variant, null, "main", 4, 0));
    }

    @Test
    void tellsWhatWasShippedAndNeverSold() {
        VariantId variant = stocked();
        write("update reservations set shipped = array[999] where variants = array[?::uuid]", variant);

        assertThat(inTransaction(() -> stockAudit().compare(10)).discrepancies())
                .containsExactly(new Discrepancy(Book.SHIPPED, variant, null, "main", 0, 999));
    }

    private VariantId stocked() {
        VariantId variant = new VariantId(Fresh.uuid());
        store.write(() -> stockroom().count(variant, 9));
        inTransaction(() -> stockroom().hold(new Demand(variant, 3)));
        return variant;
    }

    private void write(String sql, VariantId variant) {
        store.write(() -> store.jdbc().sql(sql).param(variant.value()).update());
    }
}
