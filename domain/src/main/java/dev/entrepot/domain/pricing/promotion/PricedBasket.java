package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.RoundingPolicy;
import java.time.Instant;
import java.util.List;

/**
 * A basket whose lines have their prices: what promotions are applied to.
 *
 * @param lines in the order of the basket
 * @param destination where it goes
 * @param at the instant at which promotions must be in force
 * @param rounding how a fraction of the smallest unit is rounded
 */
public record PricedBasket(
        Basket basket, List<PricedLine> lines, Destination destination, Instant at, RoundingPolicy rounding) {

    /** Copies the lines. */
    public PricedBasket {
        lines = List.copyOf(lines);
    }

    long deliveryCost() {
        return basket.delivery() == null ? 0 : basket.delivery().cost().minor();
    }
}
