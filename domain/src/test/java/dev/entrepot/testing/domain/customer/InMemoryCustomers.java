package dev.entrepot.testing.domain.customer;

import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import java.util.List;
import java.util.Optional;

/** Customers in memory, with all that {@link Customers} promises. */
public final class InMemoryCustomers implements Customers {

    private final InMemoryClientele clientele;

    /** Makes the customers of a clientele. */
    public InMemoryCustomers(InMemoryClientele clientele) {
        this.clientele = clientele;
    }

    /** All customers. */
    public List<Customer> all() {
        return clientele.work.call(
                () -> clientele.customers.rows().map(Customer::restore).toList());
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return clientele.work.call(() -> clientele.customers.find(id).map(Customer::restore));
    }

    @Override
    public void add(Customer customer) {
        clientele.work.call(() -> {
            if (clientele.customers.has(customer.id())) {
                throw new IllegalArgumentException(customer + " was added before");
            }
            return store(customer);
        });
    }

    @Override
    public void update(Customer customer) {
        clientele.work.call(() -> {
            demandPresent(customer);
            return store(customer);
        });
    }

    @Override
    public void remove(Customer customer) {
        clientele.work.call(() -> {
            demandPresent(customer);
            clientele.customers.remove(customer.id());
            return true;
        });
    }

    private boolean store(Customer customer) {
        CustomerContent content = customer.content();
        EmailAddress email = content.email();
        if (clientele
                .others(customer)
                .anyMatch(other -> other.content().email().normalized().equals(email.normalized()))) {
            throw new CustomerRefusal.EmailTaken(email);
        }
        List<String> unknown = content.groups().stream()
                .filter(group -> !clientele.groups.has(group))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new CustomerRefusal.UnknownGroup(unknown);
        }
        String tier = content.assignedTier();
        if (tier != null && !clientele.tiers.has(tier)) {
            throw new CustomerRefusal.UnknownTier(tier);
        }
        clientele.customers.put(customer.id(), new Customer.Snapshot(customer.id(), content, customer.version() + 1));
        return true;
    }

    private void demandPresent(Customer customer) {
        if (clientele
                .customers
                .find(customer.id())
                .filter(row -> row.version() == customer.version())
                .isEmpty()) {
            throw new ConcurrentChange("the customer");
        }
    }
}
