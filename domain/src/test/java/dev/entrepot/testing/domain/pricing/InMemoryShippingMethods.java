package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.shipping.ShippingBook;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import java.util.Optional;

/**
 * Shipping methods in memory, with all that {@link ShippingMethods} promises. They have no memory of old versions: every answer is the
 * present one.
 */
public final class InMemoryShippingMethods implements ShippingMethods {

    private final InMemoryRules rules;
    private final InMemoryTable<String, Versioned> methods;

    /** Makes a shop that has none. */
    public InMemoryShippingMethods(InMemoryRules rules) {
        this.rules = rules;
        this.methods = new InMemoryTable<>(rules.work);
    }

    @Override
    public ShippingBook book(long atLeastVersion) {
        return rules.work.call(() -> new ShippingBook(
                rules.version(), methods.rows().map(Versioned::method).toList()));
    }

    @Override
    public Optional<Versioned> find(String code) {
        return rules.work.call(() -> methods.find(code));
    }

    @Override
    public void add(ShippingMethod method) {
        rules.work.call(() -> {
            if (methods.has(method.code())) {
                throw new PricingRefusal.ShippingMethodCodeTaken(method.code());
            }
            methods.put(method.code(), new Versioned(method, 1));
            return rules.raise();
        });
    }

    @Override
    public void update(ShippingMethod method, long version) {
        rules.work.call(() -> {
            check(method.code(), version);
            methods.put(method.code(), new Versioned(method, version + 1));
            return rules.raise();
        });
    }

    @Override
    public void remove(String code, long version) {
        rules.work.call(() -> {
            check(code, version);
            methods.remove(code);
            return rules.raise();
        });
    }

    private void check(String code, long version) {
        if (methods.find(code).filter(present -> present.version() == version).isEmpty()) {
            throw new ConcurrentChange("the shipping method");
        }
    }
}
