package dev.entrepot.domain.customer;

import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.customer.CustomerTiersContract;
import java.util.function.Supplier;

class InMemoryCustomerTiersTest implements CustomerTiersContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public Customers customers() {
        return shop.customers();
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
