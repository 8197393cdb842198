package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTiers;

/** Shows a customer tier. */
public final class FindCustomerTier {

    private final Transactions transactions;
    private final CustomerTiers tiers;

    /** Makes it of the ports that it needs. */
    public FindCustomerTier(Transactions transactions, CustomerTiers tiers) {
        this.transactions = transactions;
        this.tiers = tiers;
    }

    /**
     * Shows it.
     *
     * @throws CustomerRefusal.NotFound if there is none of the code
     */
    public CustomerTiers.Versioned handle(Command command) {
        return transactions
                .read(() -> tiers.find(command.code()))
                .orElseThrow(() -> new CustomerRefusal.NotFound("customer_tier", command.code()));
    }

    /** Which one to show. */
    public record Command(String code) {}
}
