package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;

/** Shows a shipping method. */
public final class FindShippingMethod {

    private final Transactions transactions;
    private final ShippingMethods methods;

    /** Makes it of the ports that it needs. */
    public FindShippingMethod(Transactions transactions, ShippingMethods methods) {
        this.transactions = transactions;
        this.methods = methods;
    }

    /**
     * Shows it.
     *
     * @throws PricingRefusal.ShippingMethodNotFound if there is none of the code
     */
    public ShippingMethods.Versioned handle(Command command) {
        return transactions
                .read(() -> methods.find(command.code()))
                .orElseThrow(() -> new PricingRefusal.ShippingMethodNotFound(command.code()));
    }

    /** Which one to show. */
    public record Command(String code) {}
}
