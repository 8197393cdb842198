package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.tax.TaxTable;
import java.util.List;

/** Shows the tax rates of the store as they are now. */
public final class ShowTaxRates {

    private final Transactions transactions;
    private final CurrentRules rules;
    private final Stores stores;

    /** Makes it of what it needs. */
    public ShowTaxRates(Transactions transactions, CurrentRules rules, Stores stores) {
        this.transactions = transactions;
        this.rules = rules;
        this.stores = stores;
    }

    /** The rules in the order in which they are looked at, and the settings. */
    public TaxTable handle(Command command) {
        return transactions
                .read(() -> rules.present(stores.settings().currency(), List.of()))
                .taxes();
    }

    /** Asks for all of them. */
    public record Command() {}
}
