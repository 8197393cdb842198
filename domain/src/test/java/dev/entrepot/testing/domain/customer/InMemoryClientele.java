package dev.entrepot.testing.domain.customer;

import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.stream.Stream;

/** What in-memory customers, groups and tiers share, as they refer to each other. */
public final class InMemoryClientele {

    final InMemoryUnitOfWork work;
    final InMemoryTable<CustomerId, Customer.Snapshot> customers;
    final InMemoryTable<String, CustomerGroups.Versioned> groups;
    final InMemoryTable<String, CustomerTiers.Versioned> tiers;

    /** Makes the clientele of a shop that nobody knows yet. */
    public InMemoryClientele(InMemoryUnitOfWork work) {
        this.work = work;
        this.customers = new InMemoryTable<>(work);
        this.groups = new InMemoryTable<>(work);
        this.tiers = new InMemoryTable<>(work);
    }

    Stream<Customer.Snapshot> others(Customer customer) {
        return customers.rows().filter(row -> !row.id().equals(customer.id()));
    }
}
