package dev.entrepot.testing.domain.customer;

import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.LoyaltyProgramme;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Optional;

/** Customer tiers in memory, with all that {@link CustomerTiers} promises. */
public final class InMemoryCustomerTiers implements CustomerTiers {

    private final InMemoryClientele clientele;

    /** Makes the tiers of a clientele. */
    public InMemoryCustomerTiers(InMemoryClientele clientele) {
        this.clientele = clientele;
    }

    @Override
    public LoyaltyProgramme programme() {
        return clientele.work.call(() ->
                new LoyaltyProgramme(clientele.tiers.rows().map(Versioned::tier).toList()));
    }

    @Override
    public Optional<Versioned> find(String code) {
        return clientele.work.call(() -> clientele.tiers.find(code));
    }

    @Override
    public void add(CustomerTier tier) {
        clientele.work.call(() -> {
            if (clientele.tiers.has(tier.code())) {
                throw new CustomerRefusal.TierCodeTaken(tier.code());
            }
            return store(tier, 1);
        });
    }

    @Override
    public void update(CustomerTier tier, long version) {
        clientele.work.call(() -> {
            demandPresent(tier.code(), version);
            return store(tier, version + 1);
        });
    }

    @Override
    public void remove(String code, long version) {
        clientele.work.call(() -> {
            demandPresent(code, version);
            long holders = clientele
                    .customers
                    .rows()
                    .filter(customer -> code.equals(customer.content().assignedTier()))
                    .count();
            if (holders > 0) {
                throw new CustomerRefusal.StillInUse("customer_tier", holders);
            }
            clientele.tiers.remove(code);
            return true;
        });
    }

    private boolean store(CustomerTier tier, long version) {
        clientele
                .tiers
                .rows()
                .map(Versioned::tier)
                .filter(other -> other.rank() == tier.rank() && !other.code().equals(tier.code()))
                .findFirst()
                .ifPresent(other -> {
                    throw new CustomerRefusal.TierRankTaken(tier.rank(), other.code());
                });
        clientele.tiers.put(tier.code(), new Versioned(tier, version));
        return true;
    }

    private void demandPresent(String code, long version) {
        if (clientele
                .tiers
                .find(code)
                .filter(present -> present.version() == version)
                .isEmpty()) {
            throw new ConcurrentChange("the customer tier");
        }
    }
}
