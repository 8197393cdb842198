package dev.entrepot.testing.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.application.inventory.StockMovementView;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.SampleLocations;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

        List<StockMovementView> walked = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (true) {
            List<StockMovementView> next = before(variant, before, 2);
            if (next.isEmpty()) {
                break;
            }
            walked.addAll(next);
            before = next.getLast().movement().sequence();
        }

        List<StockMovement> entries =
                walked.stream().map(StockMovementView::movement).toList();
        assertThat(entries).extracting(StockMovement::balance).containsExactly(50L, 40L, 30L, 20L, 10L);
        assertThat(entries).isEqualTo(inTransaction(() -> stockroom().items().movements(variant.id(), 10)));
    }

    @Test
    default void isEmptyForWhatWasNeverCountedAndAbsentForWhatDoesNotExist() {
        Variant variant = aVariant();
        Sku nobody = new Sku("NO-" + Fresh.uuid().toString().toUpperCase(Locale.ROOT));

        assertThat(before(variant, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), null, day(1))))
                .hasValue(0);
        assertThat(bound(() -> stockLedger().listBefore(nobody, null, Long.MAX_VALUE, 10)))
                .isEmpty();
        assertThat(bound(() -> stockLedger().balanceAt(nobody, null, day(1)))).isEmpty();
    }

    @Test
    default void knowsWhatWasOnHandAtAnyInstant() {
        Variant variant = aVariant();
        count(variant, 10, day(1));
        count(variant, 4, day(3));

        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), null, day(1).minusMillis(1))))
                .hasValue(0);
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), null, day(1))))
                .hasValue(10);
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), null, day(2))))
                .hasValue(10);
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), null, day(9))))
                .hasValue(4);
    }

    @Test
    default void tellsABalanceThatTheBooksHadAlsoWhereClocksDisagree() {
        Variant variant = aVariant();
        count(variant, 10, day(3));
        count(variant, 4, day(1));
        count(variant, 7, day(4));

        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), null, day(1))))
                .hasValue(4);
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), null, day(3))))
                .as("the last one in the order of the ledger")
                .hasValue(4);
        assertThat(balance(variant, null)).hasValue(7);
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
        assertThat(bound(() -> stockLedger().balanceAt(variant.sku(), null, day(2))))
                .hasValue(10);
    }

    private static Instant day(int day) {
        return Fresh.NOW.plusSeconds(86_400L * day);
    }

    @Test
    default void isReadPlaceByPlaceWhereOneIsNamed() {
        Variant variant = aVariant();
        Location other = SampleLocations.warehouse(Location.Standing.INACTIVE);
        inTransaction(() -> stockroom().locations().add(other));
        String main = bound(() -> stockroom().locations().main().code());
        UUID reference = Fresh.uuid();
        count(variant, 10, day(1));
        StockEntry there = new StockEntry(
                variant.id(), other.id(), new StockChange.By(7), MovementKind.RETURN, "too small", reference);
        inTransaction(() -> stockroom().items().book(List.of(there), "berta", day(2)));
        count(variant, 4, day(3));

        assertThat(before(variant, Long.MAX_VALUE, 10))
                .extracting(StockMovementView::location)
                .containsExactly(main, other.code(), main);
        assertThat(before(variant, other.code(), Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.location()).isEqualTo(other.code());
                    assertThat(view.movement().note()).isEqualTo("too small");
                    assertThat(view.movement().reference()).isEqualTo(reference);
                });
        assertThat(before(variant, main, Long.MAX_VALUE, 1))
                .extracting(view -> view.movement().balance())
                .containsExactly(4L);
        assertThat(balance(variant, null)).hasValue(11);
        assertThat(balance(variant, main)).hasValue(4);
        assertThat(balance(variant, other.code())).hasValue(7);
        assertThatExceptionOfType(LocationRefusal.Unknown.class)
                .isThrownBy(() -> before(variant, "nowhere", Long.MAX_VALUE, 10));
        assertThatExceptionOfType(LocationRefusal.Unknown.class).isThrownBy(() -> balance(variant, "nowhere"));
    }

    private OptionalLong balance(Variant variant, @Nullable String location) {
        return bound(() -> stockLedger().balanceAt(variant.sku(), location, day(9)));
    }

    private List<StockMovementView> before(Variant variant, long before, int limit) {
        return before(variant, null, before, limit);
    }

    private List<StockMovementView> before(Variant variant, @Nullable String location, long before, int limit) {
        return bound(() ->
                stockLedger().listBefore(variant.sku(), location, before, limit).orElseThrow());
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
