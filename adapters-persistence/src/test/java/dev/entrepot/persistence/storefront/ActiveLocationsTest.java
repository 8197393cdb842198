package dev.entrepot.persistence.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.storefront.ProductFilter;
import dev.entrepot.application.storefront.ProductOrdering;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.Location.Standing;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.inventory.JdbcLocations;
import dev.entrepot.persistence.inventory.JdbcStockLevels;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is at a location that is not active is not offered; what is held there stays held. */
class ActiveLocationsTest {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();
    private final JdbcLocations locations = new JdbcLocations(store.jdbc(), json);
    private final Product product = SampleProducts.published();
    private final VariantId variant = product.variants().getFirst().id();
    private final LocationId home = store.call(locations::main).id();
    private final LocationId harbour = new LocationId(Fresh.uuid());

    ActiveLocationsTest() {
        store.write(() -> {
            new JdbcProducts(store.jdbc(), json).add(product);
            locations.add(harbour(Standing.ACTIVE));
            return null;
        });
    }

    private Location harbour(Standing standing) {
        return new Location(harbour, "harbour", "Harbour", LocationKind.WAREHOUSE, 5, ServiceArea.EVERYWHERE, standing);
    }

    private void become(Standing standing) {
        store.write(() -> {
            locations.update(
                    harbour(standing), locations.find(harbour).orElseThrow().version());
            return null;
        });
    }

    private void stock(LocationId location, long onHand, long reserved) {
        store.write(() -> store.jdbc()
                .sql("insert into stock_items (variant_id, location_id, on_hand, reserved) values (?, ?, ?, ?)")
                .params(variant.value(), location.value(), onHand, reserved)
                .update());
    }

    private void assertOffered(long available) {
        assertThat(store.call(() -> new JdbcProductDetails(store.jdbc(), json).find(product.id(), Visibility.PUBLISHED))
                        .orElseThrow()
                        .variants()
                        .getFirst()
                        .availability()
                        .units())
                .isEqualTo(available);
        assertThat(level().available()).isEqualTo(available);
        assertThat(store.call(() -> new JdbcProductSummaries(store.jdbc(), Clock.fixed(Fresh.NOW, ZoneOffset.UTC))
                                .list(
                                        ProductFilter.everything(Visibility.PUBLISHED),
                                        ProductOrdering.NEWEST,
                                        new PageRequest(1, 10)))
                        .items()
                        .getFirst()
                        .inStock())
                .isEqualTo(available > 0);
    }

    private StockLevelView level() {
        return store.call(() -> new JdbcStockLevels(store.jdbc())
                        .find(product.variants().getFirst().sku()))
                .orElseThrow();
    }

    @Test
    void whatIsThereIsOfferedAsLongAsItIsActive() {
        stock(harbour, 7, 2);
        assertOffered(5);

        become(Standing.INACTIVE);
        assertOffered(0);
        assertThat(level().onHand()).isEqualTo(7);
        assertThat(level().reserved()).isEqualTo(2);

        become(Standing.ACTIVE);
        assertOffered(5);
    }

    @Test
    void whatIsElsewhereStaysOffered() {
        stock(home, 4, 1);
        stock(harbour, 7, 0);

        become(Standing.INACTIVE);

        assertOffered(3);
    }

    @Test
    void whatComesInAtAnInactiveLocationIsNotOffered() {
        become(Standing.INACTIVE);

        stock(harbour, 7, 0);

        assertOffered(0);
    }

    /** Of the two, either sees what the other has done. */
    @RepeatedTest(10)
    void whatComesInWhileItIsDeactivatedIsNotOffered() {
        Race.run(2, racer -> {
            if (racer == 0) {
                become(Standing.INACTIVE);
            } else {
                stock(harbour, 7, 0);
            }
            return true;
        });

        assertOffered(0);
    }
}
