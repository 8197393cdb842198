package dev.entrepot.domain.customer;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A level of the shop's loyalty programme.
 *
 * @param code by what rules name it, of the shape of a {@link CustomerGroup}'s
 * @param name what staff reads, 1 to {@value CustomerGroup#MAX_NAME} characters
 * @param rank which of two tiers is the higher one, 1 to {@value #MAX_RANK}; no two tiers of a shop have the same
 * @param fromMonths after how many months of membership customers reach it by themselves, 0 to {@value #MAX_MONTHS}; none for a tier that
 *     is only ever assigned
 */
public record CustomerTier(
        String code, String name, int rank, @Nullable Integer fromMonths) {

    /** The greatest rank, and so the greatest number of tiers. */
    public static final int MAX_RANK = 100;

    /** The greatest number of months; a hundred years. */
    public static final int MAX_MONTHS = 1200;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one is not of the described shape
     */
    public CustomerTier {
        CustomerGroup.check(code, name);
        if (rank < 1 || rank > MAX_RANK) {
            throw new IllegalArgumentException("a rank is 1 to " + MAX_RANK + ", not " + rank);
        }
        if (fromMonths != null && (fromMonths < 0 || fromMonths > MAX_MONTHS)) {
            throw new IllegalArgumentException("membership counts 0 to " + MAX_MONTHS + " months, not " + fromMonths);
        }
    }

    /**
     * Whether somebody has reached it by being a member for so long. Months are those of the calendar in the shop's time zone, counted as
     * promotions count them: who joined on 31 January has been a member for a month on the last of February, at the hour of joining.
     */
    public boolean isReached(Instant memberSince, Instant at, ZoneId zone) {
        return fromMonths != null
                && !memberSince.atZone(zone).plusMonths(fromMonths).toInstant().isAfter(at);
    }
}
