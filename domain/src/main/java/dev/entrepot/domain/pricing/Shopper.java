package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.tax.TaxStatus;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a price, as far as prices care.
 *
 * @param groups the customer groups that the shopper belongs to
 * @param tier the tier of the shop's loyalty programme; empty if in none
 * @param channel where the shopper buys, such as {@code web} or {@code app}; empty if that is not told apart
 * @param memberSince when the shopper became a customer; none for a guest
 * @param earlierOrders how many orders the shopper has placed that were not cancelled; none for a guest, of whom nobody knows
 * @param taxStatus how the shopper stands to the tax office
 */
public record Shopper(
        Set<String> groups,
        String tier,
        String channel,
        @Nullable Instant memberSince,
        @Nullable Integer earlierOrders,
        TaxStatus taxStatus) {

    /** Somebody of whom nothing is known. */
    public static final Shopper GUEST = new Shopper(Set.of(), "", "", null, null, TaxStatus.TAXABLE);

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException if the number of orders is negative
     */
    public Shopper {
        groups = Set.copyOf(groups);
        if (earlierOrders != null && earlierOrders < 0) {
            throw new IllegalArgumentException("nobody has placed " + earlierOrders + " orders");
        }
    }

    /** A guest who buys in a channel. */
    public static Shopper guestIn(String channel) {
        return new Shopper(Set.of(), "", channel, null, null, TaxStatus.TAXABLE);
    }

    /** A guest who belongs to some customer groups all the same. */
    public static Shopper of(String... groups) {
        return new Shopper(Set.of(groups), "", "", null, null, TaxStatus.TAXABLE);
    }

    /** The same, buying in a channel and after so many orders. */
    public Shopper buyingIn(String newChannel, @Nullable Integer newEarlierOrders) {
        return new Shopper(groups, tier, newChannel, memberSince, newEarlierOrders, taxStatus);
    }
}
