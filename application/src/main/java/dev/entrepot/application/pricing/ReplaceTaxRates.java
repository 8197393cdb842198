package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import java.util.List;

/** Replaces the tax rates of the store. */
public final class ReplaceTaxRates {

    private final Transactions transactions;
    private final TaxRates taxRates;

    /** Makes it of the ports that it needs. */
    public ReplaceTaxRates(Transactions transactions, TaxRates taxRates) {
        this.transactions = transactions;
        this.taxRates = taxRates;
    }

    /** Replaces them. */
    public void handle(Command command) {
        transactions.write(() -> {
            taxRates.replaceAll(command.settings(), command.rules());
            return command;
        });
    }

    /** By what to replace them. */
    public record Command(TaxSettings settings, List<TaxRule> rules) {

        /** Copies the rules. */
        public Command {
            rules = List.copyOf(rules);
        }
    }
}
