package dev.entrepot.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.pricing.Shoppers;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.pricing.ShoppersContract;
import dev.entrepot.testing.domain.customer.SampleCustomers;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdbcShoppersTest implements ShoppersContract {

    private final TestStore store = new TestStore();

    @Override
    public Shoppers shoppers() {
        return new JdbcShoppers(store.jdbc(), new PersistenceJson());
    }

    @Override
    public Customers customers() {
        return new JdbcCustomers(store.jdbc());
    }

    @Override
    public CustomerGroups customerGroups() {
        return new JdbcCustomerGroups(store.jdbc());
    }

    @Override
    public CustomerTiers customerTiers() {
        return new JdbcCustomerTiers(store.jdbc());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return store.call(something);
    }

    @Test
    void findsNobodyOfAnotherStore() {
        Customer ada = SampleCustomers.customer();
        inTransaction(() -> customers().add(ada));

        assertThat(bound(() -> shoppers().find(ada.id(), Fresh.NOW))).isPresent();
        assertThat(CurrentStore.call(
                        TestDatabase.shared().newStore(), () -> shoppers().find(ada.id(), Fresh.NOW)))
                .isEmpty();
    }
}
