package dev.entrepot.persistence.storefront;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** How many there were of something some seconds ago. Safe for use by many threads. */
final class RecentCounts<K> {

    private final Duration kept;
    private final Map<K, Counted> counts;

    /**
     * Makes an empty memory.
     *
     * @param kept how old a count may be
     * @param most how many counts are remembered; those that nobody asked for longest go first
     */
    RecentCounts(Duration kept, int most) {
        this.kept = kept;
        this.counts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Counted> eldest) {
                return size() > most;
            }
        };
    }

    synchronized OptionalLong find(K what, Instant now) {
        Counted counted = counts.get(what);
        return counted == null || counted.at().plus(kept).isBefore(now)
                ? OptionalLong.empty()
                : OptionalLong.of(counted.number());
    }

    synchronized void remember(K what, long number, Instant at) {
        counts.put(what, new Counted(number, at));
    }

    private record Counted(long number, Instant at) {}
}
