package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.shared.StaleVersion;

/** Replaces what a customer tier says. */
public final class UpdateCustomerTier {

    private final Transactions transactions;
    private final CustomerTiers tiers;

    /** Makes it of the ports that it needs. */
    public UpdateCustomerTier(Transactions transactions, CustomerTiers tiers) {
        this.transactions = transactions;
        this.tiers = tiers;
    }

    /**
     * Replaces it.
     *
     * @throws CustomerRefusal.NotFound if there is none of its code
     * @throws StaleVersion if it is not of the expected version
     * @throws CustomerRefusal.TierRankTaken if another one has the rank
     */
    public void handle(Command command) {
        transactions.write(() -> {
            String code = command.tier().code();
            CustomerTiers.Versioned present =
                    tiers.find(code).orElseThrow(() -> new CustomerRefusal.NotFound("customer_tier", code));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            tiers.update(command.tier(), present.version());
            return present;
        });
    }

    /**
     * By what to replace the one of its code.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(CustomerTier tier, long expectedVersion) {}
}
