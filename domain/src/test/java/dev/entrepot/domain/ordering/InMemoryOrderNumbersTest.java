package dev.entrepot.domain.ordering;

import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.ordering.OrderNumbersContract;
import java.util.function.Supplier;

class InMemoryOrderNumbersTest implements OrderNumbersContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public OrderNumbers orderNumbers() {
        return shop.orderNumbers();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
