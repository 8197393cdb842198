package dev.entrepot.persistence.customer;

import dev.entrepot.application.customer.CustomerGroupViews;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.testing.application.customer.CustomerGroupViewsContract;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Clock;
import java.util.function.Supplier;

class JdbcCustomerGroupViewsTest implements CustomerGroupViewsContract {

    private final TestStore store = new TestStore();

    @Override
    public CustomerGroupViews customerGroupViews() {
        return new JdbcCustomerGroupViews(store.jdbc(), Clock.systemUTC());
    }

    @Override
    public CustomerGroups customerGroups() {
        return new JdbcCustomerGroups(store.jdbc());
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
