package dev.entrepot.persistence.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferLine;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.inventory.TransfersContract;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

class JdbcTransfersTest implements TransfersContract {

    private final TestStore store = new TestStore();

    @Override
    public Transfers transfers() {
        return new JdbcTransfers(store.jdbc());
    }

    @Override
    public Locations locations() {
        return store.stockroom().locations();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void looksForALocationOnceMoreThatIsGone() {
        Transfer nowhere = sentTo(new LocationId(Fresh.uuid()));

        assertThatThrownBy(() -> inTransaction(() -> transfers().add(nowhere))).isInstanceOf(ConcurrentChange.class);
    }

    @Test
    void isSeenByItsStoreOnly() {
        Transfer sent = kept();
        TestStore other = new TestStore();

        assertThat(other.write(() -> new JdbcTransfers(other.jdbc()).find(sent.id())))
                .isEmpty();
        assertThat(other.write(() -> new JdbcTransfers(other.jdbc()).lock(sent.id())))
                .isEmpty();
    }

    /** Behind the rules of the domain, for whoever writes by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "to_location = from_location",
                "quantities = array[0]",
                "quantities = array[1000000001]",
                "quantities = array[1, 2]",
                "variants = '{}'",
                "skus = array['A', 'B']",
                "received = array[1]",
                "received = '{}'",
                "state = 'RECEIVED'",
                "state = 'LOST'",
                "ended_at = now()",
                "ended_at = now(), ended_by = 'anna', version = 2",
                "version = 2",
                "reason = repeat('x', 201)"
            })
    void takesNothingThatTheDomainWouldNot(String change) {
        Transfer sent = kept();

        assertThatThrownBy(() -> change(change, sent)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void isNeverDeleted() {
        Transfer sent = kept();

        assertThatThrownBy(() -> store.write(() -> store.jdbc()
                        .sql("delete from transfers where id = ?")
                        .param(sent.id().value())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void change(String change, Transfer transfer) {
        store.write(() -> store.jdbc()
                .sql("update transfers set " + change + " where id = ?")
                .param(transfer.id().value())
                .update());
    }

    private Transfer kept() {
        LocationId other = inTransaction(Places.newPlace(locations()));
        Transfer sent = sentTo(other);
        inTransaction(() -> transfers().add(sent));
        return sent;
    }

    private Transfer sentTo(LocationId to) {
        return Transfer.sent(
                new TransferId(Fresh.uuid()),
                store.call(() -> locations().main().id()),
                to,
                List.of(TransferLine.of(new VariantId(Fresh.uuid()), new Sku("A"), 5)),
                new Transfer.Sending("anna", Fresh.NOW, ""));
    }
}
