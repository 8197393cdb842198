package dev.entrepot.persistence.shared;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts the number of all items beside a page of them. The database is asked for it only where the page does not tell it; a number beyond
 * {@value #COUNTED_ALWAYS} is remembered for half a minute. Safe for use by many threads.
 *
 * @param <F> what decides which items are in the list
 */
public final class CountedPages<F> {

    private static final long COUNTED_ALWAYS = 1_000;
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 2_000;

    private final Clock clock;
    private final Map<Counted<F>, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted<F>, Count> eldest) {
            return size() > MOST;
        }
    };

    /** Remembers nothing yet. */
    public CountedPages(Clock clock) {
        this.clock = clock;
    }

    /** The page with the number of all items, which is counted if need be. */
    public <T> Page<T> page(List<T> items, PageRequest request, F filter, LongSupplier counting) {
        long seen = request.offset() + items.size();
        if (items.size() < request.size() && (!items.isEmpty() || request.offset() == 0)) {
            return new Page<>(items, seen, false, request);
        }
        long count = count(filter, counting);
        return new Page<>(items, items.isEmpty() ? count : Math.max(count, seen), count > COUNTED_ALWAYS, request);
    }

    private long count(F filter, LongSupplier counting) {
        Instant now = clock.instant();
        Counted<F> what = new Counted<>(CurrentStore.find().orElse(null), filter);
        OptionalLong recent = find(what, now);
        if (recent.isPresent()) {
            return recent.getAsLong();
        }
        long count = counting.getAsLong();
        if (count > COUNTED_ALWAYS) {
            remember(what, new Count(count, now));
        }
        return count;
    }

    private synchronized OptionalLong find(Counted<F> what, Instant now) {
        Count count = counts.get(what);
        return count == null || count.at().plus(KEPT).isBefore(now)
                ? OptionalLong.empty()
                : OptionalLong.of(count.number());
    }

    private synchronized void remember(Counted<F> what, Count count) {
        counts.put(what, count);
    }

    /** What is counted: of which store, by which filter. */
    private record Counted<F>(@Nullable StoreId store, F filter) {}

    private record Count(long number, Instant at) {}
}
