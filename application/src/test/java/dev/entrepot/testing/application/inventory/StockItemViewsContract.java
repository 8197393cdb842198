package dev.entrepot.testing.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.inventory.StockItemViews;
import dev.entrepot.application.inventory.StockItemViews.Filter;
import dev.entrepot.application.inventory.StockItemViews.Listed;
import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockLevel;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.SampleLocations;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StockItemViews} does. */
public interface StockItemViewsContract extends BoundContract {

    /** What is tested. */
    StockItemViews stockItemViews();

    /** The products of the same store. */
    Products products();

    /** The stock of the same store. */
    Stockroom stockroom();

    @Test
    default void listsByLevelWhatIsAtAPlace() {
        Location place = aPlace();
        Sku out = stocked(place, 2, new StockPolicy(2, null, Backorder.DENY));
        Sku spent = stocked(place, 0, new StockPolicy(0, 3L, Backorder.DENY));
        Sku low = stocked(place, 3, new StockPolicy(0, 3L, new Backorder.Allow(9)));
        Sku plenty = stocked(place, 4, new StockPolicy(0, 3L, Backorder.DENY));
        Sku plain = stocked(place, 1, StockPolicy.PLAIN);

        assertThat(skus(StockLevel.OUT, place)).containsExactlyInAnyOrder(out, spent);
        assertThat(skus(StockLevel.LOW, place)).containsExactlyInAnyOrder(spent, low);
        assertThat(skus(StockLevel.ENOUGH, place)).containsExactlyInAnyOrder(plenty, plain);
        assertThat(skus(null, place)).containsExactlyInAnyOrder(out, spent, low, plenty, plain);
    }

    @Test
    default void tellsTheProductAndHowTheStockIsKept() {
        Location place = aPlace();
        StockPolicy policy = new StockPolicy(1, 3L, Backorder.DENY);
        Product product = SampleProducts.published();
        Variant variant = product.variants().getFirst();
        stock(product, place, 2, policy);

        assertThat(list(StockLevel.LOW, place.code(), null, 10))
                .containsExactly(new Listed(
                        variant.sku(),
                        product.content().name(),
                        new StockLevelView.AtLocation(
                                place.code(), false, new StockItem(variant.id(), place.id(), 2, 0, policy))));
    }

    @Test
    default void isWalkedWithoutAGap() {
        Location place = aPlace();
        for (int i = 0; i < 5; i++) {
            stocked(place, 1, new StockPolicy(0, 3L, Backorder.DENY));
        }

        List<Listed> walked = new ArrayList<>();
        List<Listed> next = list(StockLevel.LOW, place.code(), null, 2);
        while (!next.isEmpty()) {
            walked.addAll(next);
            next = list(
                    StockLevel.LOW, place.code(), next.getLast().stock().item().key(), 2);
        }

        assertThat(walked).hasSize(5).doesNotHaveDuplicates().isEqualTo(list(StockLevel.LOW, place.code(), null, 10));
    }

    @Test
    default void leavesOutWhatWasDeleted() {
        Location place = aPlace();
        Product product = SampleProducts.published();
        stock(product, place, 2, StockPolicy.PLAIN);
        inTransaction(() -> {
            Product found = products().find(product.id()).orElseThrow();
            found.delete("anna", Fresh.NOW);
            products().update(found);
        });

        assertThat(list(null, place.code(), null, 10)).isEmpty();
    }

    @Test
    default void listsEveryPlaceUnlessOneIsNamed() {
        Product product = SampleProducts.published();
        Location one = aPlace();
        Location other = aPlace();
        stock(product, one, 1, StockPolicy.PLAIN);
        inTransaction(() -> stockroom().items().book(List.of(entry(product, other, 2)), "anna", Fresh.NOW));

        assertThat(list(null, null, null, 1_000))
                .filteredOn(listed ->
                        listed.sku().equals(product.variants().getFirst().sku()))
                .extracting(listed -> listed.stock().location())
                .containsExactlyInAnyOrder(one.code(), other.code());
        assertThatExceptionOfType(LocationRefusal.Unknown.class).isThrownBy(() -> list(null, "nowhere", null, 10));
    }

    private List<Listed> list(@Nullable StockLevel level, @Nullable String place, @Nullable StockKey after, int limit) {
        return bound(() -> stockItemViews().list(new Filter(level, place, after, limit)));
    }

    private List<Sku> skus(@Nullable StockLevel level, Location place) {
        return list(level, place.code(), null, 10).stream().map(Listed::sku).toList();
    }

    private Location aPlace() {
        Location place = SampleLocations.warehouse(Location.Standing.INACTIVE);
        inTransaction(() -> stockroom().locations().add(place));
        return place;
    }

    private Sku stocked(Location place, long onHand, StockPolicy policy) {
        Product product = SampleProducts.published();
        stock(product, place, onHand, policy);
        return product.variants().getFirst().sku();
    }

    private void stock(Product product, Location place, long onHand, StockPolicy policy) {
        StockEntry entry = entry(product, place, onHand);
        inTransaction(() -> {
            products().add(product);
            stockroom().items().book(List.of(entry), "anna", Fresh.NOW);
            stockroom().items().keep(List.of(new StockItems.Keeping(entry.key(), policy)), Fresh.NOW);
        });
    }

    private static StockEntry entry(Product product, Location place, long onHand) {
        return StockEntry.count(product.variants().getFirst().id(), place.id(), onHand);
    }
}
