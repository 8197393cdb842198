package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import org.jspecify.annotations.Nullable;

/** Adds a customer tier. */
public final class CreateCustomerTier {

    private final Once once;
    private final CustomerTiers tiers;

    /** Makes it of the ports that it needs. */
    public CreateCustomerTier(Once once, CustomerTiers tiers) {
        this.once = once;
        this.tiers = tiers;
    }

    /**
     * Adds it.
     *
     * @throws CustomerRefusal.TierCodeTaken if there is one of its code
     * @throws CustomerRefusal.TierRankTaken if there is one of its rank
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            tiers.add(command.tier());
            return new Created(command.tier().code());
        });
    }

    /** What to add. */
    public record Command(@Nullable IdempotencyKey key, CustomerTier tier) {}

    /** What was added. */
    public record Created(String code) {}
}
