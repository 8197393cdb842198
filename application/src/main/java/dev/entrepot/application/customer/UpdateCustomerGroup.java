package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.shared.StaleVersion;

/** Replaces what a customer group says. */
public final class UpdateCustomerGroup {

    private final Transactions transactions;
    private final CustomerGroups groups;

    /** Makes it of the ports that it needs. */
    public UpdateCustomerGroup(Transactions transactions, CustomerGroups groups) {
        this.transactions = transactions;
        this.groups = groups;
    }

    /**
     * Replaces it.
     *
     * @throws CustomerRefusal.NotFound if there is none of its code
     * @throws StaleVersion if it is not of the expected version
     */
    public void handle(Command command) {
        transactions.write(() -> {
            String code = command.group().code();
            CustomerGroups.Versioned present =
                    groups.find(code).orElseThrow(() -> new CustomerRefusal.NotFound("customer_group", code));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            groups.update(command.group(), present.version());
            return present;
        });
    }

    /**
     * By what to replace the one of its code.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(CustomerGroup group, long expectedVersion) {}
}
