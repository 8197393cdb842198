package dev.entrepot.testing.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.SampleLocations;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StockLevels} does. */
public interface StockLevelsContract extends BoundContract {

    /** What is tested. */
    StockLevels stockLevels();

    /** The products of the same store. */
    Products products();

    /** The stock of the same store. */
    Stockroom stockroom();

    @Test
    default void showsWhatIsOnHandReservedAndAvailable() {
        Product product = SampleProducts.draft();
        Variant variant = product.variants().getFirst();
        inTransaction(() -> {
            products().add(product);
            stockroom().count(variant.id(), 9);
            stockroom().hold(new Demand(variant.id(), 4));
        });

        assertThat(bound(() -> stockLevels().find(variant.sku()))).hasValueSatisfying(shows(9, 4, 5, 1));
    }

    @Test
    default void showsPlaceByPlaceWhatIsWhere() {
        Product product = SampleProducts.published();
        Variant variant = product.variants().getFirst();
        Location closed = SampleLocations.warehouse(Location.Standing.INACTIVE);
        StockPolicy policy = new StockPolicy(2, 5L, new Backorder.Preorder(20, Fresh.NOW));
        inTransaction(() -> {
            products().add(product);
            stockroom().locations().add(closed);
            stockroom().count(variant.id(), 9);
            stockroom().hold(new Demand(variant.id(), 4));
            stockroom().items().book(List.of(StockEntry.count(variant.id(), closed.id(), 70)), "anna", Fresh.NOW);
            StockKey here = new StockKey(variant.id(), stockroom().place());
            stockroom().items().keep(List.of(new StockItems.Keeping(here, policy)), Fresh.NOW);
        });

        StockLevelView shown = bound(() -> stockLevels().find(variant.sku())).orElseThrow();

        assertThat(shown).satisfies(shows(79, 4, 23, 2));
        Location main = bound(() -> stockroom().locations().main());
        assertThat(shown.locations())
                .containsExactlyInAnyOrder(
                        new StockLevelView.AtLocation(
                                main.code(), true, new StockItem(variant.id(), main.id(), 9, 4, policy)),
                        new StockLevelView.AtLocation(
                                closed.code(),
                                false,
                                new StockItem(variant.id(), closed.id(), 70, 0, StockPolicy.PLAIN)));
        assertThat(shown.locations()).extracting(shown::available).containsExactlyInAnyOrder(23L, 0L);
    }

    private static Consumer<StockLevelView> shows(long onHand, long reserved, long available, long version) {
        return view -> assertThat(List.of(view.onHand(), view.reserved(), view.available(), view.version()))
                .containsExactly(onHand, reserved, available, version);
    }

    @Test
    default void showsZeroForWhatWasNeverCounted() {
        Product product = SampleProducts.published();
        Variant variant = product.variants().getFirst();
        inTransaction(() -> products().add(product));

        assertThat(bound(() -> stockLevels().find(variant.sku()))).hasValueSatisfying(shows(0, 0, 0, 0));
    }

    @Test
    default void showsWhatOrdersHoldOfADeletedProduct() {
        Product product = SampleProducts.published();
        Variant variant = product.variants().getFirst();
        ReservationId reservation = new ReservationId(Fresh.uuid());
        inTransaction(() -> {
            products().add(product);
            stockroom().count(variant.id(), 9);
            stockroom().hold(reservation, new Demand(variant.id(), 4));
        });
        delete(product);

        assertThat(bound(() -> stockLevels().find(variant.sku()))).hasValueSatisfying(shows(9, 4, 0, 1));
        assertThat(variants(variant.sku())).containsExactly(Map.entry(variant.sku(), variant.id()));

        Product successor = SampleProducts.draft(
                SampleProducts.slug(),
                ProductContent.named("Successor"),
                List.of(SampleProducts.variant(variant.sku())));
        inTransaction(() -> products().add(successor));
        assertThat(bound(() -> stockLevels().find(variant.sku()))).hasValueSatisfying(shows(0, 0, 0, 0));
        assertThat(variants(variant.sku()))
                .containsExactly(
                        Map.entry(variant.sku(), successor.variants().getFirst().id()));
        delete(successor);
        assertThat(bound(() -> stockLevels().find(variant.sku()))).hasValueSatisfying(shows(9, 4, 0, 1));
        assertThat(variants(variant.sku())).containsExactly(Map.entry(variant.sku(), variant.id()));

        inTransaction(() -> stockroom().release(reservation));
        assertThat(bound(() -> stockLevels().find(variant.sku()))).isEmpty();
        assertThat(variants(variant.sku())).isEmpty();
    }

    @Test
    default void namesTheVariantsWhoseStockItShows() {
        Product one = SampleProducts.published();
        Product other = SampleProducts.draft();
        inTransaction(() -> {
            products().add(one);
            products().add(other);
        });
        Sku sku = one.variants().getFirst().sku();
        Sku next = other.variants().getFirst().sku();

        assertThat(variants(sku, next, SampleProducts.sku()))
                .containsOnly(
                        Map.entry(sku, one.variants().getFirst().id()),
                        Map.entry(next, other.variants().getFirst().id()));
        assertThat(variants()).isEmpty();
    }

    private Map<Sku, VariantId> variants(Sku... skus) {
        return bound(() -> stockLevels().variants(List.of(skus)));
    }

    private void delete(Product product) {
        inTransaction(() -> {
            Product found = products().find(product.id()).orElseThrow();
            found.delete("anna", Fresh.NOW);
            products().update(found);
        });
    }

    @Test
    default void showsNothingForAnUnknownSkuOrADeletedProduct() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        delete(product);

        assertThat(bound(() -> stockLevels().find(product.variants().getFirst().sku())))
                .isEmpty();
        assertThat(bound(() -> stockLevels().find(SampleProducts.sku()))).isEmpty();
    }
}
