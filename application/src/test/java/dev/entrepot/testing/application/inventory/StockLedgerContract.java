package dev.entrepot.testing.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StockLedger} does. */
public interface StockLedgerContract extends BoundContract {

    /** What is tested. */
    StockLedger stockLedger();

    /** The products of the same store. */
    Products products();

    /** The stock of the same store. */
    Stockroom stockroom();

    @Test
    default void isWalkedFromTheNewestEntryToTheFirst() {
        Variant variant = aVariant();
        for (int day = 1; day <= 5; day++) {
            count(variant, day * 10L, day(day));
        }

        List<StockMovement> walked = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (true) {
            List<StockMovement> next = before(variant, before, 2);
            if (next.isEmpty()) {
                break;
            }
            walked.addAll(next);
            before = next.getLast().sequence();
        }

        assertThat(walked).extracting(StockMovement::balance).containsExactly(50L, 40L, 30L, 20L, 10L);
        assertThat(walked).isEqualTo(inTransaction(() -> stockroom().items().movements(variant.id(), 10)));
    }

    @Test
    default void isEmptyForWhatWasNeverCountedAndAbsentForWhatDoesNotExist() {
        Variant variant = aVariant();
        Sku nobody = new Sku("NO-" + Fresh.uuid().toString().toUpperCase(Locale.ROOT));

        assertThat(before(variant, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), day(1)))).hasValue(0);
        assertThat(bound(() -> stockLedger().listBefore(nobody, Long.MAX_VALUE, 10)))
                .isEmpty();
        assertThat(bound(() -> stockLedger().balanceAt(nobody, day(1)))).isEmpty();
    }

    @Test
    default void knowsWhatWasOnHandAtAnyInstant() {
        Variant variant = aVariant();
        count(variant, 10, day(1));
        count(variant, 4, day(3));

        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), day(1).minusMillis(1))))
                .hasValue(0);
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), day(1)))).hasValue(10);
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), day(2)))).hasValue(10);
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), day(9)))).hasValue(4);
    }

    @Test
    default void staysWhenTheProductIsDeleted() {
        Product product = SampleProducts.published();
        Variant variant = product.variants().getFirst();
        inTransaction(() -> products().add(product));
        count(variant, 10, day(1));
        inTransaction(() -> {
            Product found = products().find(product.id()).orElseThrow();
            found.delete("anna", Fresh.NOW);
            products().update(found);
        });

        assertThat(before(variant, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), day(2)))).hasValue(10);
    }

    private static Instant day(int day) {
        return Fresh.NOW.plusSeconds(86_400L * day);
    }

    private List<StockMovement> before(Variant variant, long before, int limit) {
        return bound(
                () -> stockLedger().listBefore(variant.sku(), before, limit).orElseThrow());
    }

    private Variant aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst();
    }

    private void count(Variant variant, long onHand, Instant at) {
        inTransaction(() -> stockroom().count(variant.id(), onHand, at));
    }
}
