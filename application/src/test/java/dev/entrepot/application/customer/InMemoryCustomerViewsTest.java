package dev.entrepot.application.customer;

import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.customer.CustomerViewsContract;
import java.util.function.Supplier;

class InMemoryCustomerViewsTest implements CustomerViewsContract {

    private final InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    public CustomerViews customerViews() {
        return installation.customerViews();
    }

    @Override
    public CustomerGroups customerGroups() {
        return installation.shop().customerGroups();
    }

    @Override
    public CustomerTiers customerTiers() {
        return installation.shop().customerTiers();
    }

    @Override
    public Customers customers() {
        return installation.shop().customers();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return bound(() -> installation.transactions().write(work));
    }
}
