package dev.entrepot.cache.shared;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way to a Redis that may be away at any moment, from the start on.
 *
 * <p>Who finds it away waits no longer than a short timeout. Then nobody asks for a second, and after that one caller at a time tries it
 * again while all others go on without. Lettuce itself neither connects again nor repeats commands: its pauses grow with the length of
 * the outage, and a command that was given up must not be done later.
 */
final class RedisLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    /** Unless the URL has another one. */
    private static final Duration TIMEOUT = Duration.ofMillis(250);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A Redis that takes reads and refuses writes comes and goes every second; the log need not. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final RedisClient client;
    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable Outage> outage;
    private final AtomicReference<@Nullable StatefulRedisConnection<String, String>> connection =
            new AtomicReference<>();
    private volatile @Nullable Long warnedAt;
    private volatile boolean closed;

    RedisLink(String url, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.outage = new AtomicReference<>(new Outage(nanoTime.getAsLong(), false));
        RedisURI uri = RedisURI.create(url);
        if (uri.getTimeout().equals(RedisURI.DEFAULT_TIMEOUT_DURATION)) {
            uri.setTimeout(TIMEOUT);
        }
        this.client = RedisClient.create(uri);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(uri.getTimeout()).build())
                .build());
    }

    /** What the work answers; nothing if Redis is away or goes away meanwhile. */
    <T> Optional<T> attempt(Function<RedisCommands<String, String>, T> work) {
        if (closed) {
            return Optional.empty();
        }
        Outage known = outage.get();
        StatefulRedisConnection<String, String> present = connection.get();
        return known == null && present != null ? perform(present, work) : probe(known, work);
    }

    private <T> Optional<T> probe(@Nullable Outage known, Function<RedisCommands<String, String>, T> work) {
        long now = nanoTime.getAsLong();
        Outage probing = new Outage(now + PAUSE.toNanos(), known != null && known.warned());
        if ((known != null && now - known.until() < 0) || !outage.compareAndSet(known, probing)) {
            return Optional.empty();
        }
        Optional<T> result = connected().flatMap(present -> perform(present, work));
        if (result.isPresent() && outage.compareAndSet(probing, null) && probing.warned()) {
            LOG.info("Redis is back");
        }
        return result;
    }

    private Optional<StatefulRedisConnection<String, String>> connected() {
        StatefulRedisConnection<String, String> present = connection.get();
        if (present != null && present.isOpen()) {
            return Optional.of(present);
        }
        try {
            StatefulRedisConnection<String, String> fresh = client.connect();
            connection.set(fresh);
            return Optional.of(fresh);
        } catch (RedisException | RejectedExecutionException e) {
            away(e);
            return Optional.empty();
        }
    }

    private <T> Optional<T> perform(
            StatefulRedisConnection<String, String> present, Function<RedisCommands<String, String>, T> work) {
        try {
            return Optional.of(work.apply(present.sync()));
        } catch (RedisCommandInterruptedException e) {
            LOG.debug("not waited for, since the thread was interrupted", e);
        } catch (RedisCommandExecutionException e) {
            away(e);
        } catch (RedisException | CancellationException e) {
            away(e);
            if (connection.compareAndSet(present, null)) {
                present.close();
            }
        }
        return Optional.empty();
    }

    private void away(RuntimeException cause) {
        long now = nanoTime.getAsLong();
        Outage before = outage.get();
        boolean known = before != null && before.warned();
        Long last = warnedAt;
        boolean warns = !closed && !known && (last == null || now - last >= SILENCE.toNanos());
        if (outage.compareAndSet(before, new Outage(now + PAUSE.toNanos(), known || warns)) && warns) {
            warnedAt = now;
            LOG.warn("Redis is away, so everything is read from the database until it is back: {}", cause.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }

    /**
     * Redis is away, or was not asked yet.
     *
     * @param until in nanoseconds; nobody asks before
     * @param warned whether the log knows of it
     */
    private record Outage(long until, boolean warned) {}
}
