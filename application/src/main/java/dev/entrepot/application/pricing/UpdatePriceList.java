package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.StaleVersion;

/** Replaces what a price list says besides its prices, which stay. Quotes and orders follow at once. */
public final class UpdatePriceList {

    private final Transactions transactions;
    private final PriceLists priceLists;

    /** Makes it of the ports that it needs. */
    public UpdatePriceList(Transactions transactions, PriceLists priceLists) {
        this.transactions = transactions;
        this.priceLists = priceLists;
    }

    /**
     * Replaces it.
     *
     * @throws PricingRefusal.PriceListNotFound if there is none of its code
     * @throws StaleVersion if it is not of the expected version
     * @throws IllegalArgumentException if the currency differs
     */
    public void handle(Command command) {
        PriceListTerms terms = command.terms();
        transactions.write(() -> {
            PriceLists.Versioned present =
                    priceLists.find(terms.code()).orElseThrow(() -> new PricingRefusal.PriceListNotFound(terms.code()));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            if (!present.terms().currency().equals(terms.currency())) {
                throw new IllegalArgumentException("the currency of a price list stays what it is");
            }
            priceLists.update(terms, present.version());
            return present;
        });
    }

    /**
     * By what to replace what the one of its code says.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(PriceListTerms terms, long expectedVersion) {}
}
