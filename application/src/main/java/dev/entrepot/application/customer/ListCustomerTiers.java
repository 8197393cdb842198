package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import java.util.List;

/** Lists the customer tiers, the highest first; there are few of them. */
public final class ListCustomerTiers {

    private final Transactions transactions;
    private final CustomerTiers tiers;

    /** Makes it of the ports that it needs. */
    public ListCustomerTiers(Transactions transactions, CustomerTiers tiers) {
        this.transactions = transactions;
        this.tiers = tiers;
    }

    /** One page of them. */
    public Page<CustomerTier> handle(Command command) {
        PageRequest wanted = command.page();
        List<CustomerTier> all = transactions.read(tiers::programme).tiers();
        List<CustomerTier> items =
                all.stream().skip(wanted.offset()).limit(wanted.size()).toList();
        return new Page<>(items, all.size(), false, wanted);
    }

    /** Which page to list. */
    public record Command(PageRequest page) {}
}
