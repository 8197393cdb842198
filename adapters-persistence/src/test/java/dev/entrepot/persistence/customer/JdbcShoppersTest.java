package dev.entrepot.persistence.customer;

import dev.entrepot.application.pricing.Shoppers;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.application.pricing.ShoppersContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

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
}
