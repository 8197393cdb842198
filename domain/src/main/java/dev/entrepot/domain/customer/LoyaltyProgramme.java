package dev.entrepot.domain.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All tiers of a shop, and by them the tier that a customer has.
 *
 * {@snippet :
 * LoyaltyProgramme programme = new LoyaltyProgramme(List.of(
 *         new CustomerTier("silver", "Silver", 1, 12),
 *         new CustomerTier("gold", "Gold", 2, 36),
 *         new CustomerTier("premium", "Premium", 3, null)));
 * programme.tierOf(null, Instant.parse("2025-01-15T09:00:00Z"), Instant.parse("2026-11-21T12:00:00Z"), zone); // silver
 * }
 *
 * @param tiers the highest first
 */
public record LoyaltyProgramme(List<CustomerTier> tiers) {

    /**
     * Puts the tiers in their order.
     *
     * @throws IllegalArgumentException if two have the same code or the same rank
     */
    public LoyaltyProgramme {
        tiers = tiers.stream()
                .sorted(Comparator.comparingInt(CustomerTier::rank).reversed())
                .toList();
        if (tiers.stream().map(CustomerTier::code).distinct().count() < tiers.size()
                || tiers.stream().map(CustomerTier::rank).distinct().count() < tiers.size()) {
            throw new IllegalArgumentException("tiers differ in code and in rank");
        }
    }

    /**
     * The tier that a customer has at an instant: the higher one of that which was assigned and that which was reached by membership.
     *
     * @param assigned the code of the tier that staff has assigned; none if it has not, and one that is no tier counts for none
     * @param zone the time zone of the shop
     */
    public Optional<CustomerTier> tierOf(@Nullable String assigned, Instant memberSince, Instant at, ZoneId zone) {
        return tiers.stream()
                .filter(tier -> tier.code().equals(assigned) || tier.isReached(memberSince, at, zone))
                .findFirst();
    }
}
