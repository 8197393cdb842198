package dev.entrepot.web.shared.filter;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * A quota of requests in each window for each of many clients, as a bucket of tokens that fills again steadily: whoever waited for a
 * window may send the whole quota at once. Safe for use by many threads.
 *
 * <p>Of a client only the instant is kept at which its bucket will be full again (the generic cell rate algorithm of ITU-T I.371). A
 * client whose bucket is full need not be remembered, so that memory is bounded: where too many clients are known, those with full buckets are
 * forgotten, and all of them if most are busy, since looking through them must stay rare.
 */
final class RateLimit {

    private static final int MAX_CLIENTS = 100_000;

    private final String name;
    private final long quota;
    private final Duration window;
    private final long interval;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<String, Long> fullAt = new ConcurrentHashMap<>();

    /**
     * Makes it.
     *
     * @param name of the policy
     * @param quota how many requests there are in a window, 1 or more
     * @param nanos a clock that never goes back
     */
    RateLimit(String name, int quota, Duration window, LongSupplier nanos) {
        this.name = name;
        this.quota = quota;
        this.window = window;
        this.interval = window.toNanos() / quota;
        this.nanos = nanos;
    }

    /** Takes one request of the client's, unless its quota is used up. */
    Verdict take(String client) {
        long now = nanos.getAsLong();
        long burst = interval * quota;
        long[] ahead = new long[1];
        fullAt.compute(client, (known, full) -> {
            long before = full == null || full < now ? now : full;
            long after = before + interval;
            ahead[0] = after - now;
            return ahead[0] > burst ? before : after;
        });
        if (fullAt.size() > MAX_CLIENTS) {
            forget(now);
        }
        if (ahead[0] > burst) {
            return new Verdict(false, 0, seconds(ahead[0] - burst));
        }
        return new Verdict(true, (burst - ahead[0]) / interval, seconds(ahead[0]));
    }

    /** The field {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers-10. */
    String policy() {
        return "\"" + name + "\";q=" + quota + ";w=" + window.toSeconds();
    }

    /** The field {@code RateLimit} of the same draft. */
    String field(Verdict verdict) {
        return "\"" + name + "\";r=" + verdict.remaining() + ";t=" + verdict.seconds();
    }

    /** How many clients are remembered. */
    int clients() {
        return fullAt.size();
    }

    private void forget(long now) {
        fullAt.values().removeIf(full -> full <= now);
        if (fullAt.size() > MAX_CLIENTS / 2) {
            fullAt.clear();
        }
    }

    private static long seconds(long nanoseconds) {
        return Duration.ofNanos(nanoseconds).plusSeconds(1).minusNanos(1).toSeconds();
    }

    /**
     * Whether a request may pass.
     *
     * @param remaining how many more may come at once
     * @param seconds until the whole quota is there again, or, refused, until one more request may come; rounded up
     */
    record Verdict(boolean passed, long remaining, long seconds) {}
}
