package dev.entrepot.domain.customer;

import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.EmailAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer.
 *
 * @param email where the customer can be reached; no two customers of a shop have addresses that are the same when
 *     {@linkplain EmailAddress#normalized() normalised}
 * @param name 1 to {@value #MAX_NAME} characters
 * @param memberSince when the customer became one, from {@link #EARLIEST} until before {@link #LATEST}, kept in microseconds; what lies in
 *     the future is no membership yet
 * @param groups the codes of the groups that the customer belongs to, at most {@value #MAX_GROUPS}
 * @param assignedTier the code of the tier that staff has assigned; none if only membership counts
 * @param taxStatus how the customer stands to the tax office
 */
public record CustomerContent(
        EmailAddress email,
        String name,
        Instant memberSince,
        Set<String> groups,
        @Nullable String assignedTier,
        TaxStatus taxStatus) {

    /** The greatest length of a name. */
    public static final int MAX_NAME = 200;

    /** To how many groups a customer can belong. */
    public static final int MAX_GROUPS = 100;

    /** The first instant at which somebody can have become a customer. */
    public static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");

    /** The first instant that is too late. */
    public static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    /**
     * Checks the parts, and copies the groups.
     *
     * @throws IllegalArgumentException if one is not of the described shape
     */
    public CustomerContent {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a customer's name has 1 to " + MAX_NAME + " characters");
        }
        if (memberSince.isBefore(EARLIEST) || !memberSince.isBefore(LATEST)) {
            throw new IllegalArgumentException("nobody became a customer at " + memberSince);
        }
        if (groups.size() > MAX_GROUPS) {
            throw new IllegalArgumentException("a customer belongs to at most " + MAX_GROUPS + " groups");
        }
        memberSince = memberSince.truncatedTo(ChronoUnit.MICROS);
        groups = Set.copyOf(groups);
    }
}
