package dev.entrepot.domain.identity;

import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.identity.ApiKeysContract;
import java.util.function.Supplier;

class InMemoryApiKeysTest implements ApiKeysContract {

    private final InMemoryShop shop = new InMemoryShop();

    @Override
    public ApiKeys apiKeys() {
        return shop.apiKeys();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }
}
