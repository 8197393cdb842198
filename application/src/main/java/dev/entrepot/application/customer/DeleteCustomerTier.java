package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.shared.StaleVersion;

/** Removes a customer tier that no customer has been assigned. */
public final class DeleteCustomerTier {

    private final Transactions transactions;
    private final CustomerTiers tiers;

    /** Makes it of the ports that it needs. */
    public DeleteCustomerTier(Transactions transactions, CustomerTiers tiers) {
        this.transactions = transactions;
        this.tiers = tiers;
    }

    /**
     * Removes it.
     *
     * @throws CustomerRefusal.NotFound if there is none of the code
     * @throws StaleVersion if it is not of the expected version
     * @throws CustomerRefusal.StillInUse if it is assigned to customers
     */
    public void handle(Command command) {
        transactions.write(() -> {
            String code = command.code();
            CustomerTiers.Versioned present =
                    tiers.find(code).orElseThrow(() -> new CustomerRefusal.NotFound("customer_tier", code));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            tiers.remove(code, present.version());
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
