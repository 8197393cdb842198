package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.pricing.Shopper;
import java.util.Collections;
import java.util.Set;

/**
 * Whom a price list is for. A shopper must fit each of the three; an empty one fits everybody.
 *
 * @param groups one of the shopper's groups must be among them
 * @param tiers the shopper's tier must be among them
 * @param channels the shopper's channel must be among them
 */
public record Audience(Set<String> groups, Set<String> tiers, Set<String> channels) {

    /** Everybody. */
    public static final Audience EVERYBODY = new Audience(Set.of(), Set.of(), Set.of());

    /** Copies the sets. */
    public Audience {
        groups = Set.copyOf(groups);
        tiers = Set.copyOf(tiers);
        channels = Set.copyOf(channels);
    }

    /** Members of one of the groups. */
    public static Audience ofGroups(String... groups) {
        return new Audience(Set.of(groups), Set.of(), Set.of());
    }

    /** Whether the shopper belongs to it. */
    public boolean includes(Shopper shopper) {
        return (groups.isEmpty() || !Collections.disjoint(groups, shopper.groups()))
                && (tiers.isEmpty() || tiers.contains(shopper.tier()))
                && (channels.isEmpty() || channels.contains(shopper.channel()));
    }
}
