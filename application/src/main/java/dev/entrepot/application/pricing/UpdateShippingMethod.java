package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.shared.StaleVersion;

/** Replaces what a shipping method says. Orders that were placed with it are not touched. */
public final class UpdateShippingMethod {

    private final Transactions transactions;
    private final ShippingMethods methods;

    /** Makes it of the ports that it needs. */
    public UpdateShippingMethod(Transactions transactions, ShippingMethods methods) {
        this.transactions = transactions;
        this.methods = methods;
    }

    /**
     * Replaces it.
     *
     * @throws PricingRefusal.ShippingMethodNotFound if there is none of its code
     * @throws StaleVersion if it is not of the expected version
     */
    public void handle(Command command) {
        transactions.write(() -> {
            ShippingMethods.Versioned present = methods.find(command.method().code())
                    .orElseThrow(() -> new PricingRefusal.ShippingMethodNotFound(
                            command.method().code()));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            methods.update(command.method(), present.version());
            return present;
        });
    }

    /**
     * By what to replace the one of its code.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(ShippingMethod method, long expectedVersion) {}
}
