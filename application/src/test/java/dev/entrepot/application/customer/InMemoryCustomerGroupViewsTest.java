package dev.entrepot.application.customer;

import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.customer.CustomerGroupViewsContract;
import java.util.function.Supplier;

class InMemoryCustomerGroupViewsTest implements CustomerGroupViewsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public CustomerGroupViews customerGroupViews() {
        return installation.customerGroupViews();
    }

    @Override
    public CustomerGroups customerGroups() {
        return installation.shop().customerGroups();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
