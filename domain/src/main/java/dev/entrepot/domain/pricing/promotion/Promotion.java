package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule that lowers the price of an order.
 *
 * @param code its name in the shop, 1 to 40 characters of {@code A-Z 0-9 _ -}, unique per shop
 * @param name what shoppers read beside the discount
 * @param priority promotions with a greater one are applied first; equal ones in the order of their codes
 * @param validity when it is in force
 * @param minimumSubtotal what the basket must cost before any discount; none if that does not matter
 * @param coupon what the buyer must have, in capitals; none if everybody gets it
 * @param reward what it gives
 */
public record Promotion(
        PromotionId id,
        String code,
        String name,
        int priority,
        Validity validity,
        @Nullable Money minimumSubtotal,
        @Nullable String coupon,
        Reward reward) {

    /** The order in which promotions are applied. */
    public static final Comparator<Promotion> ORDER =
            Comparator.comparingInt(Promotion::priority).reversed().thenComparing(Promotion::code);

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1,40}");

    /**
     * Checks code, name and coupon.
     *
     * @throws IllegalArgumentException if one of them is not of the described shape
     */
    public Promotion {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a promotion's code has 1 to 40 characters of A-Z, 0-9, _ and -, not '" + code + "'");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a promotion needs a name that shoppers can read");
        }
        if (coupon != null && (coupon.isEmpty() || !coupon.equals(couponCode(coupon)))) {
            throw new IllegalArgumentException("a coupon is kept in capitals without blanks around it, and not empty");
        }
        if (minimumSubtotal != null && minimumSubtotal.isNegative()) {
            throw new IllegalArgumentException("a minimum is not negative: " + minimumSubtotal);
        }
    }

    /** A coupon as it is compared: however it was typed, in capitals and without blanks around it. */
    public static String couponCode(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** What the basket must cost before any discount, if that matters. */
    public Optional<Money> minimum() {
        return Optional.ofNullable(minimumSubtotal);
    }

    /** What the buyer must have, if anything. */
    public Optional<String> requiredCoupon() {
        return Optional.ofNullable(coupon);
    }
}
