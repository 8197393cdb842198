package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.StaleVersion;

/** Replaces what is known of a customer. */
public final class UpdateCustomer {

    private final Transactions transactions;
    private final Customers customers;

    /** Makes it of the ports that it needs. */
    public UpdateCustomer(Transactions transactions, Customers customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    /**
     * Replaces it.
     *
     * @throws CustomerRefusal.NotFound if the customer does not exist
     * @throws StaleVersion if it is not of the expected version
     * @throws CustomerRefusal.EmailTaken if another customer has the address
     * @throws CustomerRefusal.UnknownGroup if a group does not exist
     * @throws CustomerRefusal.UnknownTier if the assigned tier does not exist
     */
    public void handle(Command command) {
        transactions.write(() -> {
            CustomerId id = command.id();
            Customer customer =
                    customers.find(id).orElseThrow(() -> new CustomerRefusal.NotFound("customer", id.toString()));
            if (customer.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), customer.version());
            }
            customer.change(command.content());
            customers.update(customer);
            return customer;
        });
    }

    /**
     * By what to replace it.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(CustomerId id, long expectedVersion, CustomerContent content) {}
}
