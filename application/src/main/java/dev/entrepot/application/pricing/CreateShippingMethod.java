package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import org.jspecify.annotations.Nullable;

/** Offers a further shipping method. */
public final class CreateShippingMethod {

    private final Once once;
    private final ShippingMethods methods;

    /** Makes it of the ports that it needs. */
    public CreateShippingMethod(Once once, ShippingMethods methods) {
        this.once = once;
        this.methods = methods;
    }

    /**
     * Offers it.
     *
     * @throws PricingRefusal.ShippingMethodCodeTaken if there is one of its code
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            methods.add(command.method());
            return new Created(command.method().code());
        });
    }

    /** What to offer. */
    public record Command(@Nullable IdempotencyKey key, ShippingMethod method) {}

    /** What was created. */
    public record Created(String code) {}
}
