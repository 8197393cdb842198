package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.shared.StaleVersion;

/** Offers a shipping method no longer. Orders that were placed with it are not touched. */
public final class DeleteShippingMethod {

    private final Transactions transactions;
    private final ShippingMethods methods;

    /** Makes it of the ports that it needs. */
    public DeleteShippingMethod(Transactions transactions, ShippingMethods methods) {
        this.transactions = transactions;
        this.methods = methods;
    }

    /**
     * Removes it.
     *
     * @throws PricingRefusal.ShippingMethodNotFound if there is none of the code
     * @throws StaleVersion if it is not of the expected version
     */
    public void handle(Command command) {
        transactions.write(() -> {
            ShippingMethods.Versioned present = methods.find(command.code())
                    .orElseThrow(() -> new PricingRefusal.ShippingMethodNotFound(command.code()));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            methods.remove(command.code(), present.version());
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
