package dev.entrepot.cache.shared;

import dev.entrepot.application.shared.CurrentStore;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bound store remembers in Redis, for speed and never for truth.
 *
 * <p>Redis may be away at any moment: then nothing is found, nothing is kept, one warning is logged, and a second later it is tried
 * again. What should have been forgotten meanwhile is kept in mind and forgotten before anything is read again.
 *
 * <p>A reader that found nothing must not keep what it then read from the database if somebody has changed that meanwhile. So
 * {@link #keep} does nothing if one of its names was forgotten since the {@link Reading}, or if so much time has passed that nobody can
 * tell.
 */
public final class RedisCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisCache.class);

    private final RedisLink link;
    private final Duration timeToLive;
    private final LongSupplier nanoTime;
    private final MissedInvalidations missed = new MissedInvalidations();
    private final AtomicBoolean puzzled = new AtomicBoolean();

    /**
     * Remembers at a Redis, which need not be there yet.
     *
     * @param url such as {@code redis://127.0.0.1:6379}; {@code ?timeout=100ms} behind it says how long an answer is waited for at most,
     *     else 250 ms
     * @param timeToLive how long anything is remembered at most: the bound for what a node that lost its way to Redis could not make
     *     others forget
     */
    public RedisCache(String url, Duration timeToLive) {
        this(url, timeToLive, System::nanoTime);
    }

    /**
     * Remembers at a Redis, which need not be there yet.
     *
     * @param nanoTime a time that never goes back, as {@link System#nanoTime}
     */
    public RedisCache(String url, Duration timeToLive, LongSupplier nanoTime) {
        if (timeToLive.toMillis() < 1) {
            throw new IllegalArgumentException("what is remembered for less than a millisecond is not remembered");
        }
        this.timeToLive = timeToLive;
        this.nanoTime = nanoTime;
        this.link = new RedisLink(url, nanoTime);
    }

    /** What is remembered under the names; nothing at all if Redis is away. */
    public Optional<Reading> read(List<String> names) {
        return read(names, CacheScripts::get);
    }

    /**
     * As {@link #read}, but the first value is the one that stands under the {@linkplain #key key} that stands under the first name.
     */
    public Optional<Reading> follow(List<String> names) {
        return read(names, CacheScripts::follow);
    }

    private Optional<Reading> read(List<String> names, Command command) {
        StoreKeys keys = StoreKeys.present();
        List<String> touched = new ArrayList<>(names.size() + 1);
        touched.add(keys.clock());
        names.forEach(name -> touched.add(keys.value(name)));
        long now = nanoTime.getAsLong();
        return attempt(redis -> {
            List<@Nullable String> values = command.run(redis, touched);
            String clock = values.getFirst();
            return new Reading(
                    clock == null ? CacheScripts.startClock(redis, keys) : clock,
                    now,
                    values.subList(1, values.size()));
        });
    }

    /** Remembers entries, unless one of them was forgotten since the reading. */
    public void keep(Reading since, Map<String, String> entries) {
        if (nanoTime.getAsLong() - since.at() < timeToLive.toNanos()) {
            StoreKeys keys = StoreKeys.present();
            attempt(redis -> CacheScripts.keep(redis, keys, since.clock(), timeToLive, entries));
        }
    }

    /**
     * Forgets what is no longer true; to be called when the change has been committed.
     *
     * @param pointers names under which stand the {@linkplain #key keys} of what to forget
     * @param names names of what to forget
     */
    public void forget(Collection<String> pointers, Collection<String> names) {
        Invalidation invalidation = new Invalidation(CurrentStore.get(), List.copyOf(pointers), List.copyOf(names));
        if (attempt(redis -> forget(redis, invalidation)).isEmpty()) {
            missed.add(invalidation);
        }
    }

    /** The full key of a name of the bound store. */
    public static String key(String name) {
        return StoreKeys.present().value(name);
    }

    /**
     * What a remembered text says. One that cannot be read (another version of the program may have written it) counts as not found, and
     * the first such one is worth a warning.
     *
     * @param parser throws IllegalArgumentException if it cannot
     */
    public <T> Optional<T> understand(String name, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            if (puzzled.compareAndSet(false, true)) {
                LOG.warn("what Redis remembers as {} cannot be read and counts as forgotten: {}", name, e.toString());
            } else {
                LOG.debug("what Redis remembers as {} cannot be read", name, e);
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        link.close();
    }

    private <T> Optional<T> attempt(Function<RedisCommands<String, String>, T> work) {
        return link.attempt(redis -> {
                    boolean caughtUp = missed.caughtUp(
                            invalidation -> forget(redis, invalidation), () -> CacheScripts.forgetEverything(redis));
                    return caughtUp ? Optional.of(work.apply(redis)) : Optional.<T>empty();
                })
                .flatMap(Function.identity());
    }

    /** Marks stay longer than a reading is good for. */
    private Invalidation forget(RedisCommands<String, String> redis, Invalidation invalidation) {
        CacheScripts.forget(redis, invalidation, timeToLive.multipliedBy(2));
        return invalidation;
    }

    /** Gets the values of keys. */
    private interface Command {
        List<@Nullable String> run(RedisCommands<String, String> redis, List<String> keys);
    }

    /**
     * What was found.
     *
     * @param clock the time of the store's clock at that moment
     * @param at when, in nanoseconds
     * @param values in the order of the names; none where nothing was found
     */
    public record Reading(String clock, long at, List<@Nullable String> values) {}
}
