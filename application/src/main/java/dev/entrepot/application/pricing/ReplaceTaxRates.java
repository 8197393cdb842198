package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.shared.StaleVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces the tax rates of the store. */
public final class ReplaceTaxRates {

    private final Transactions transactions;
    private final TaxRates taxRates;

    /** Makes it of the ports that it needs. */
    public ReplaceTaxRates(Transactions transactions, TaxRates taxRates) {
        this.transactions = transactions;
        this.taxRates = taxRates;
    }

    /**
     * Replaces them.
     *
     * @throws StaleVersion if a version of the pricing rules was expected and it is another
     */
    public void handle(Command command) {
        transactions.write(() -> {
            taxRates.replaceAll(command.settings(), command.rules());
            // Writers stand in line, so what we came upon is the version before the one that we have just made.
            long before = taxRates.table(PriceLists.PRESENT).version() - 1;
            Long expected = command.expectedVersion();
            if (expected != null && expected != before) {
                throw new StaleVersion(expected, before);
            }
            return command;
        });
    }

    /**
     * By what to replace them.
     *
     * @param expectedVersion the version of the pricing rules that the caller has seen; none if that does not matter
     */
    public record Command(
            TaxSettings settings,
            List<TaxRule> rules,
            @Nullable Long expectedVersion) {

        /** Copies the rules. */
        public Command {
            rules = List.copyOf(rules);
        }
    }
}
