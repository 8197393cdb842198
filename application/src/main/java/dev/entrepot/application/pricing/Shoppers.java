package dev.entrepot.application.pricing;

import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.CustomerId;
import java.time.Instant;
import java.util.Optional;

/** The shop's customers, as far as prices care. */
public interface Shoppers {

    /**
     * The customer with the groups, the tier and the tax status of the instant, if there is one of this identity. Who buys in which channel,
     * and how many orders there were before, nobody knows here.
     */
    Optional<Shopper> find(CustomerId customer, Instant at);
}
