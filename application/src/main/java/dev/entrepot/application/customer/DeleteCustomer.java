package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.StaleVersion;

/** Forgets a customer. Orders keep what they say. */
public final class DeleteCustomer {

    private final Transactions transactions;
    private final Customers customers;

    /** Makes it of the ports that it needs. */
    public DeleteCustomer(Transactions transactions, Customers customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    /**
     * Forgets the customer.
     *
     * @throws CustomerRefusal.NotFound if the customer does not exist
     * @throws StaleVersion if it is not of the expected version
     */
    public void handle(Command command) {
        transactions.write(() -> {
            CustomerId id = command.id();
            Customer customer =
                    customers.find(id).orElseThrow(() -> new CustomerRefusal.NotFound("customer", id.toString()));
            if (customer.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), customer.version());
            }
            customers.remove(customer);
            return customer;
        });
    }

    /**
     * Whom to forget.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(CustomerId id, long expectedVersion) {}
}
