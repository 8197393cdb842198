package dev.entrepot.application.shared;

import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.shared.TransactionsContract;

class InMemoryTransactionsTest implements TransactionsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public Transactions transactions() {
        return installation.transactions();
    }

    @Override
    public ApiKeys apiKeys() {
        return installation.shop().apiKeys();
    }
}
