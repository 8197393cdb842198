package dev.entrepot.domain.pricing.promotion;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Codes that are generated together.
 *
 * @param promotion what they are good for
 * @param count how many, 1 to {@value #MAX_COUNT}
 * @param prefix with what each begins: at most 20 characters of {@code A-Z 0-9 -}, may be empty
 * @param length how many characters chosen by chance follow: {@value #MIN_LENGTH} to {@value #MAX_LENGTH}, each one of 32, so 5 bits
 */
public record CouponBatch(
        CouponBatchId id, PromotionId promotion, int count, String prefix, int length, Instant madeAt) {

    /** The greatest batch. */
    public static final int MAX_COUNT = 1_000_000;

    /** 50 bits: among a million codes, one guess in a billion hits. */
    public static final int MIN_LENGTH = 10;

    /** The longest. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9-]{0,20}");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one of them is passed
     */
    public CouponBatch {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("a batch has 1 to " + MAX_COUNT + " codes, not " + count);
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a prefix has at most 20 characters of A-Z, 0-9 and -");
        }
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a code has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters chosen by chance, not " + length);
        }
    }
}
