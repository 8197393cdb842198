package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import org.jspecify.annotations.Nullable;

/** Opens a further price list, without prices at first. */
public final class CreatePriceList {

    private final Once once;
    private final PriceLists priceLists;

    /** Makes it of the ports that it needs. */
    public CreatePriceList(Once once, PriceLists priceLists) {
        this.once = once;
        this.priceLists = priceLists;
    }

    /**
     * Opens it.
     *
     * @throws PricingRefusal.PriceListCodeTaken if there is one of its code, or it is the base list's
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            priceLists.add(command.terms());
            return new Created(command.terms().code());
        });
    }

    /** What to open. */
    public record Command(@Nullable IdempotencyKey key, PriceListTerms terms) {}

    /** What was created. */
    public record Created(String code) {}
}
