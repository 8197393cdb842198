package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.shared.StaleVersion;

/** Removes a customer group that no customer belongs to. */
public final class DeleteCustomerGroup {

    private final Transactions transactions;
    private final CustomerGroups groups;

    /** Makes it of the ports that it needs. */
    public DeleteCustomerGroup(Transactions transactions, CustomerGroups groups) {
        this.transactions = transactions;
        this.groups = groups;
    }

    /**
     * Removes it.
     *
     * @throws CustomerRefusal.NotFound if there is none of the code
     * @throws StaleVersion if it is not of the expected version
     * @throws CustomerRefusal.StillInUse if customers belong to it
     */
    public void handle(Command command) {
        transactions.write(() -> {
            String code = command.code();
            CustomerGroups.Versioned present =
                    groups.find(code).orElseThrow(() -> new CustomerRefusal.NotFound("customer_group", code));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            groups.remove(code, present.version());
            return present;
        });
    }

    /**
     * What to remove.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(String code, long expectedVersion) {}
}
