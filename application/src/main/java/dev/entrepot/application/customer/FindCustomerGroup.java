package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;

/** Shows a customer group. */
public final class FindCustomerGroup {

    private final Transactions transactions;
    private final CustomerGroups groups;

    /** Makes it of the ports that it needs. */
    public FindCustomerGroup(Transactions transactions, CustomerGroups groups) {
        this.transactions = transactions;
        this.groups = groups;
    }

    /**
     * Shows it.
     *
     * @throws CustomerRefusal.NotFound if there is none of the code
     */
    public CustomerGroups.Versioned handle(Command command) {
        return transactions
                .read(() -> groups.find(command.code()))
                .orElseThrow(() -> new CustomerRefusal.NotFound("customer_group", command.code()));
    }

    /** Which one to show. */
    public record Command(String code) {}
}
