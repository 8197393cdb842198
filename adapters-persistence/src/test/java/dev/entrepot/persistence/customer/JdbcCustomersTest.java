package dev.entrepot.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.customer.CustomersContract;
import dev.entrepot.testing.domain.customer.SampleCustomers;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JdbcCustomersTest implements CustomersContract {

    private static final StoreId OTHER = TestDatabase.shared().newStore();

    private final TestStore store = new TestStore();

    @Override
    public Customers customers() {
        return new JdbcCustomers(store.jdbc());
    }

    @Override
    public CustomerGroups customerGroups() {
        return new JdbcCustomerGroups(store.jdbc());
    }

    @Override
    public CustomerTiers customerTiers() {
        return new JdbcCustomerTiers(store.jdbc());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void keepsStoresApart() {
        CustomerGroup group = SampleCustomers.group();
        Customer ada = SampleCustomers.customer(SampleCustomers.email(), Set.of(group.code()), null);
        inTransaction(() -> {
            customerGroups().add(group);
            customers().add(ada);
        });
        Customer stored = inTransaction(() -> customers().find(ada.id())).orElseThrow();
        Customer member = SampleCustomers.customer(SampleCustomers.email(), Set.of(group.code()), null);

        assertThatExceptionOfType(CustomerRefusal.UnknownGroup.class)
                .isThrownBy(() -> elsewhere(() -> {
                    customers().add(member);
                    return true;
                }));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> elsewhere(() -> {
                    customers().remove(stored);
                    return true;
                }));
        elsewhere(() -> {
            assertThat(customers().find(ada.id())).isEmpty();
            customers().add(SampleCustomers.customer(ada.content().email(), Set.of(), null));
            return true;
        });
        assertThat(inTransaction(() -> customers().find(ada.id()))).isPresent();
    }

    private <T> T elsewhere(Supplier<T> work) {
        return CurrentStore.call(OTHER, () -> store.transactions().write(work));
    }
}
