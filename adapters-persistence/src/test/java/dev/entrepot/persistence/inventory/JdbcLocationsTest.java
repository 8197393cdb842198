package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.LocationsContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

class JdbcLocationsTest implements LocationsContract {

    private final TestStore store = new TestStore();
    private final Locations locations = store.stockroom().locations();

    @Override
    public Stockroom stockroom() {
        return store.stockroom();
    }

    /** Not asked: the tables of stock do not refer to those of the catalogue. */
    @Override
    public Products products() {
        return new InMemoryShop().products();
    }

    @Override
    public VariantId aVariant() {
        return new VariantId(Fresh.uuid());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void seesNothingOfAnotherStore() {
        TestStore other = new TestStore();
        Location theirs = other.write(new JdbcLocations(other.jdbc(), new PersistenceJson())::main);

        assertThat(store.call(() -> locations.find(theirs.id()))).isEmpty();
        assertThat(store.call(locations::all)).doesNotContain(theirs).hasSize(1);
    }

    /** Behind the rules of the domain, for whoever writes by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'SHIP'",
                "priority = -1",
                "priority = 1000001",
                "zones = '{}'",
                "active = false",
                "version = 0",
                "code = 'Main'",
                "name = ' '"
            })
    void takesNothingThatTheDomainWouldNot(String change) {
        assertThatThrownBy(() -> store.write(
                        () -> store.jdbc().sql("update locations set " + change).update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
