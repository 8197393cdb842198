package dev.entrepot.persistence.customer;

import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.testing.domain.customer.CustomerGroupsContract;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;

class JdbcCustomerGroupsTest implements CustomerGroupsContract {

    private final TestStore store = new TestStore();

    @Override
    public CustomerGroups customerGroups() {
        return new JdbcCustomerGroups(store.jdbc());
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
