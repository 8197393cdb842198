package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a setting would change, and what its new price is measured against: by more than 50 %, up or down, somebody else has to approve it.
 *
 * <p>Measured is against the present price. Where there is none, against the last one of the same place if it ended within
 * {@linkplain PriorPrice#PERIOD 30 days}, so that ending a price and setting it anew is no way around an approval; otherwise against the
 * regular price for as many units, so that a further list or tier is none either. What has none of these, such as the first price of a
 * variant, needs no approval. Amounts are compared as they stand, also where one list contains the tax and the other does not.
 *
 * <p>How far a price moves is told by exact arithmetic on smallest units, as a share of what it is measured against; the bound belongs to
 * the smaller side. From EUR 10.00 a price may go to EUR 5.00 or EUR 15.00 by itself, while EUR 4.99 and EUR 15.01 wait for approval.
 *
 * {@snippet :
 * PricePreview sale = PricePreview.of(PriceChange.of(fourEurosOnTheSummerList, null, now), null, tenEuros);
 * sale.needsApproval(); // true: 60 % below the regular price
 * }
 *
 * @param measuredAgainst what the new price is compared with, of its currency; none if there is nothing to compare it with
 */
public record PricePreview(PriceChange change, @Nullable Money measuredAgainst) {

    private static final int APPROVED_ABOVE_ONE_IN = 2;

    /**
     * Chooses what the change is measured against.
     *
     * @param ended the last price of the same place, if there is no present one and it ended within 30 days
     * @param regular the regular price for as many units, or the last one of the past 30 days if there is none any more
     */
    public static PricePreview of(PriceChange change, @Nullable Money ended, @Nullable Money regular) {
        Price before = change.before();
        if (before != null) {
            return new PricePreview(change, before.unit());
        }
        return new PricePreview(change, ended != null ? ended : regular);
    }

    /** Whether it moves the price by more than 50 %, up or down, so that somebody else has to approve it. */
    public boolean needsApproval() {
        Price after = change.after();
        return after != null
                && measuredAgainst != null
                && PriceChange.isApartByMoreThanOneIn(APPROVED_ABOVE_ONE_IN, measuredAgainst, after.unit());
    }
}
