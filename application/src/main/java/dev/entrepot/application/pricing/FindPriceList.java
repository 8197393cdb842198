package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceLists;

/** Shows what a price list says besides its prices. */
public final class FindPriceList {

    private final Transactions transactions;
    private final PriceLists priceLists;

    /** Makes it of the ports that it needs. */
    public FindPriceList(Transactions transactions, PriceLists priceLists) {
        this.transactions = transactions;
        this.priceLists = priceLists;
    }

    /**
     * Shows it.
     *
     * @throws PricingRefusal.PriceListNotFound if there is none of the code
     */
    public PriceLists.Versioned handle(Command command) {
        return transactions
                .read(() -> priceLists.find(command.code()))
                .orElseThrow(() -> new PricingRefusal.PriceListNotFound(command.code()));
    }

    /** Which one to show. */
    public record Command(String code) {}
}
