package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identities that count upwards from one, the same ones in every run. */
public final class SequentialIds implements IdSource {

    private static final long FIRST_MILLI = 0x0190_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SECRET_LENGTH = 43;

    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong codes = new AtomicLong();
    private final AtomicLong secrets = new AtomicLong();

    /** Begins to count. */
    public SequentialIds() {}

    @Override
    public UUID next() {
        long count = ids.incrementAndGet();
        return new UUID((FIRST_MILLI + count) << 16 | 0x7000L, VARIANT | count);
    }

    @Override
    public String code(int length) {
        long rest = codes.incrementAndGet();
        char[] code = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            code[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(code);
    }

    @Override
    public String secret() {
        String count = Long.toString(secrets.incrementAndGet());
        return "s".repeat(SECRET_LENGTH - count.length()) + count;
    }
}
