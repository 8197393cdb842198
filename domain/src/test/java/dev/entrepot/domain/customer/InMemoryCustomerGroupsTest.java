package dev.entrepot.domain.customer;

import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.customer.CustomerGroupsContract;
import java.util.function.Supplier;

class InMemoryCustomerGroupsTest implements CustomerGroupsContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public Customers customers() {
        return shop.customers();
    }

    @Override
    public CustomerGroups customerGroups() {
        return shop.customerGroups();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
