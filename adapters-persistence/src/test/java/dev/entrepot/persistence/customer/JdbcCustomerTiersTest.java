package dev.entrepot.persistence.customer;

import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.testing.domain.customer.CustomerTiersContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcCustomerTiersTest implements CustomerTiersContract {

    private final TestStore store = new TestStore();

    @Override
    public CustomerTiers customerTiers() {
        return new JdbcCustomerTiers(store.jdbc());
    }

    @Override
    public Customers customers() {
        return new JdbcCustomers(store.jdbc());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }
}
