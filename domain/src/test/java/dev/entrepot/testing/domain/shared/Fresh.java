package dev.entrepot.testing.domain.shared;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Values that no test has used before, also in a database that other tests have filled. */
public final class Fresh {

    /** An instant to test with: nothing in the domain depends on the present. */
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final AtomicLong NEXT = new AtomicLong();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private Fresh() {}

    /** A UUID of the form of version 7; later ones sort behind earlier ones. */
    public static UUID uuid() {
        long count = NEXT.incrementAndGet();
        long random = UUID.randomUUID().getLeastSignificantBits();
        return new UUID((NOW.toEpochMilli() + (count >> 12)) << 16 | 0x7000L | (count & 0xFFF), random);
    }

    /** A word of lower-case letters, digits and hyphens that begins with the prefix. */
    public static String word(String prefix) {
        return prefix + "-" + RUN + "-" + NEXT.incrementAndGet();
    }

    /** As {@link #word}, in capitals. */
    public static String code(String prefix) {
        return word(prefix).toUpperCase(Locale.ROOT);
    }

    /** A capital-letter code of at most 20 characters. */
    public static String shortCode() {
        return "C" + RUN.toUpperCase(Locale.ROOT) + "-" + NEXT.incrementAndGet();
    }
}
