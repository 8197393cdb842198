package dev.entrepot.domain.customer;

import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.customer.CustomersContract;
import java.util.function.Supplier;

class InMemoryCustomersTest implements CustomersContract {

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
    public CustomerTiers customerTiers() {
        return shop.customerTiers();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
