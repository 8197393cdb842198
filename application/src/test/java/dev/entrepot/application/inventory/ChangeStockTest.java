package dev.entrepot.application.inventory;

import static dev.entrepot.application.SmallShop.POSTER;
import static dev.entrepot.application.SmallShop.SHIRT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.inventory.ChangeStock.Change;
import dev.entrepot.application.inventory.ChangeStock.Row;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.testing.domain.inventory.SampleLocations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeStockTest {

    private final SmallShop shop = new SmallShop();
    private final ChangeStock changeStock = new ChangeStock(
            shop.installation().once(),
            shop.installation().stockLevels(),
            shop.shop().locations(),
            shop.shop().stockItems(),
            shop.installation().ids(),
            shop.installation().clock());

    @Test
    void countsEverythingUnderOneReference() {
        ChangeStock.Changed changed = count(to(SHIRT.value(), 5), to(POSTER.value(), 4));

        assertThat(changed.rows())
                .containsExactly(row(SHIRT.value(), Row.APPLIED, 3L, 5L), row(POSTER.value(), Row.APPLIED, 0L, 4L));
        StockMovement entry =
                shop.shop().stockItems().movements(shop.variant(SHIRT), 1).getFirst();
        assertThat(entry.kind()).isEqualTo(MovementKind.COUNT);
        assertThat(entry.quantity()).isEqualTo(2);
        assertThat(entry.note()).isEqualTo("spring");
        assertThat(entry.reference()).isEqualTo(changed.id());
        assertThat(shop.shop().stockItems().movements(shop.variant(POSTER), 1))
                .extracting(StockMovement::kind)
                .containsExactly(MovementKind.INITIAL);
    }

    @Test
    void tellsWhatCannotBeDoneAndDoesTheRest() {
        shop.place("tok_success");

        ChangeStock.Changed changed = count(
                to(SHIRT.value(), 1),
                to("NOWHERE", 1),
                to("no sku", 1),
                new Change(POSTER.value(), "nowhere", new StockChange.To(1), null, null),
                to(POSTER.value(), 4),
                to(POSTER.value(), 9),
                to(SHIRT.value(), 3));

        assertThat(changed.rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reserved", "message")
                .containsExactly(
                        row(SHIRT.value(), "stock_below_reserved", 3L, 3L),
                        row("NOWHERE", Row.SKU_NOT_FOUND, null, null),
                        row("no sku", Row.SKU_NOT_FOUND, null, null),
                        new Row(POSTER.value(), "nowhere", Row.UNKNOWN_LOCATION, null, null, null, null),
                        row(POSTER.value(), Row.APPLIED, 0L, 4L),
                        row(POSTER.value(), Row.DUPLICATE, null, null),
                        row(SHIRT.value(), Row.DUPLICATE, null, null));
        assertThat(shop.stock(POSTER).onHand()).isEqualTo(4);
        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(3);
    }

    @Test
    void booksWhatCameAndWentAtThePlacesThatAreNamed() {
        Location attic = SampleLocations.warehouse(Location.Standing.ACTIVE);
        shop.inStore(() -> shop.installation().transactions().write(() -> {
            shop.shop().locations().add(attic);
            return true;
        }));

        ChangeStock.Changed changed = handle(
                MovementKind.DAMAGE,
                false,
                attic.code(),
                by(SHIRT.value(), null, -1),
                by(SHIRT.value(), main(), -1),
                by(POSTER.value(), main(), -1));

        assertThat(changed.rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reserved", "message")
                .containsExactly(
                        new Row(SHIRT.value(), attic.code(), "insufficient_stock_on_hand", 0L, 0L, null, null),
                        row(SHIRT.value(), Row.APPLIED, 3L, 2L),
                        row(POSTER.value(), "insufficient_stock_on_hand", 0L, 0L));
    }

    @Test
    void setsThresholdsBesideTheStock() {
        ChangeStock.Changed changed = count(
                new Change(SHIRT.value(), null, new StockChange.To(3), 2L, 1L),
                new Change(POSTER.value(), null, new StockChange.To(0), null, null));

        assertThat(changed.rows())
                .containsExactly(row(SHIRT.value(), Row.APPLIED, 3L, 3L), row(POSTER.value(), Row.UNCHANGED, 0L, 0L));
        assertThat(shop.stock(SHIRT).policy()).isEqualTo(new StockPolicy(1, 2L, StockPolicy.PLAIN.backorder()));
        assertThat(count(new Change(SHIRT.value(), null, new StockChange.To(3), 2L, null))
                        .rows())
                .containsExactly(row(SHIRT.value(), Row.UNCHANGED, 3L, 3L));
    }

    @Test
    void onlyTellsWhatItWouldDo() {
        Change[] changes = {
            to(SHIRT.value(), 5),
            new Change(POSTER.value(), null, new StockChange.To(0), 2L, null),
            to("NOWHERE", 1),
            to(SHIRT.value(), 9)
        };
        ChangeStock.Changed planned = handle(MovementKind.COUNT, true, null, changes);

        assertThat(shop.stock(SHIRT).onHand()).isEqualTo(3);
        assertThat(shop.stock(POSTER).policy()).isEqualTo(StockPolicy.PLAIN);
        assertThat(planned.rows()).isEqualTo(count(changes).rows());
    }

    @Test
    void tellsInADryRunWhatCannotBeDone() {
        assertThat(handle(MovementKind.DAMAGE, true, null, by(SHIRT.value(), null, -4))
                        .rows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reserved", "message")
                .containsExactly(row(SHIRT.value(), "insufficient_stock_on_hand", 3L, 3L));
    }

    @Test
    void saysWhatKeepsAChangeFromBeingDone() {
        shop.place("tok_success");

        for (boolean dryRun : new boolean[] {true, false}) {
            assertThat(handle(MovementKind.COUNT, dryRun, null, to(SHIRT.value(), 1), to("NOWHERE", 1))
                            .rows())
                    .containsExactly(
                            new Row(
                                    SHIRT.value(),
                                    main(),
                                    "stock_below_reserved",
                                    3L,
                                    3L,
                                    2L,
                                    "2 units of " + SHIRT + " are held at main, so on_hand cannot become 1."
                                            + " Ship or release what is held, or cancel the orders that hold it."),
                            new Row(
                                    "NOWHERE",
                                    main(),
                                    Row.SKU_NOT_FOUND,
                                    null,
                                    null,
                                    null,
                                    "There is no variant with this SKU."));
        }
    }

    @Test
    void takesNoChangeThatDoesNotFitTheReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> count(by(SHIRT.value(), null, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> handle(MovementKind.RECEIPT, false, null, by(SHIRT.value(), null, -1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> handle(MovementKind.RECEIPT, false, null, to(SHIRT.value(), 1)));
    }

    private String main() {
        return shop.inStore(() -> shop.shop().locations().main().code());
    }

    private Row row(String sku, String result, @Nullable Long before, @Nullable Long after) {
        return new Row(sku, main(), result, before, after, null, null);
    }

    private static Change to(String sku, long onHand) {
        return new Change(sku, null, new StockChange.To(onHand), null, null);
    }

    private static Change by(String sku, @Nullable String location, long units) {
        return new Change(sku, location, new StockChange.By(units), null, null);
    }

    private ChangeStock.Changed count(Change... changes) {
        return handle(MovementKind.COUNT, false, null, changes);
    }

    private ChangeStock.Changed handle(
            MovementKind kind, boolean dryRun, @Nullable String location, Change... changes) {
        return shop.inStore(() -> changeStock
                .handle(new ChangeStock.Command(null, kind, "spring", location, List.of(changes), dryRun, "berta"))
                .result());
    }
}
