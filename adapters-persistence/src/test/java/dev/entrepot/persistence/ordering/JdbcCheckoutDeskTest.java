package dev.entrepot.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.ordering.CheckoutDesk;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.pricing.JdbcPriceLists;
import dev.entrepot.persistence.pricing.StoredPriceEvents;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.JdbcIdempotencyRecords;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.ordering.CheckoutDeskContract;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcCheckoutDeskTest implements CheckoutDeskContract {

    private final TestStore store = new TestStore();
    private final PersistenceJson json = new PersistenceJson();

    @Override
    public CheckoutDesk desk() {
        return new JdbcCheckoutDesk(new JdbcTemplate(store.statements()), json);
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), json);
    }

    @Override
    public PriceLists priceLists() {
        return new JdbcPriceLists(store.jdbc(), json, new EventTypes(StoredPriceEvents.names()));
    }

    @Override
    public Stockroom stockroom() {
        return store.stockroom();
    }

    @Override
    public IdempotencyRecords records() {
        return new JdbcIdempotencyRecords(store.jdbc(), store.deferred());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void refusesToWaitForLong() {
        IdempotencyKey key = new IdempotencyKey("orders", Fresh.word("key"), "a request");
        CheckoutDesk.Wanted nothing = new CheckoutDesk.Wanted(Set.of(), Set.of(), EUR);

        store.write(() -> {
            desk().open(key, Fresh.uuid(), nothing, Fresh.NOW);
            CompletableFuture<CheckoutDesk.Opened> other = CompletableFuture.supplyAsync(() -> store.write(() -> {
                store.jdbc().sql("set local lock_timeout = '50ms'").update();
                return desk().open(key, Fresh.uuid(), nothing, Fresh.NOW);
            }));
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(other::join)
                    .withCauseInstanceOf(IdempotencyRefusal.InProgress.class);
            return true;
        });
    }

    @Test
    void asksInOneMessage() {
        CheckoutDesk.Wanted nothing = new CheckoutDesk.Wanted(Set.of(), Set.of(), EUR);
        IdempotencyKey key = new IdempotencyKey("orders", Fresh.word("key"), "a request");

        assertThat(store.statements()
                        .during(() -> store.write(() -> desk().open(key, Fresh.uuid(), nothing, Fresh.NOW))))
                .hasSize(1);
    }
}
