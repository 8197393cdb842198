package dev.entrepot.cache.shared;

import dev.entrepot.application.shared.CurrentStore;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bound store remembers in Redis, for speed and never for truth.
 *
 * <p>Redis may be away at any moment: then nothing is found, nothing is kept, one warning is logged, and a second later it is tried
 * again. What should have been forgotten meanwhile is kept in mind and forgotten before anything is read again.
 *
 * <p>A reader that found nothing must not keep what it then read from the database if somebody has changed that meanwhile. So each store has a
 * generation, which every {@link #forget} raises, and {@link #keep} does nothing unless the generation is still that of the
 * {@link Reading}.
 */
public final class RedisCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisCache.class);
    private static final Duration TIMEOUT = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String GENERATION = "generation";

    /** KEYS: generation, then what to keep; ARGV: the expected generation, seconds to live, then the values. */
    private static final String KEEP = """
            if (redis.call('GET', KEYS[1]) or '0') ~= ARGV[1] then return 0 end
            for i = 2, #KEYS do redis.call('SET', KEYS[i], ARGV[i + 1], 'EX', ARGV[2]) end
            return 1
            """;

    /** KEYS: generation, then what to forget; ARGV: how many of them are names of other keys to be forgotten as well. */
    private static final String FORGET = """
            redis.call('INCR', KEYS[1])
            for i = 2, #KEYS do
              if i - 1 <= tonumber(ARGV[1]) then
                local target = redis.call('GET', KEYS[i])
                if target then redis.call('DEL', target) end
              else
                redis.call('DEL', KEYS[i])
              end
            end
            return 1
            """;

    private final RedisClient client;
    private final Duration timeToLive;
    private final MissedInvalidations missed = new MissedInvalidations();
    private final AtomicBoolean warned = new AtomicBoolean();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile long awayUntil = System.nanoTime();

    /**
     * Remembers at a Redis, which need not be there yet.
     *
     * @param url such as {@code redis://127.0.0.1:6379}
     * @param timeToLive how long anything is remembered at most: the bound for what a node that lost its way to Redis could not make
     *     others forget
     */
    public RedisCache(String url, Duration timeToLive) {
        this.timeToLive = timeToLive;
        this.client = RedisClient.create(RedisURI.create(url));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(TIMEOUT))
                .socketOptions(SocketOptions.builder().connectTimeout(TIMEOUT).build())
                .build());
    }

    /** What is remembered under the names; nothing at all if Redis is away. */
    public Optional<Reading> read(List<String> names) {
        List<String> keys = new ArrayList<>(names.size() + 1);
        keys.add(key(GENERATION));
        names.forEach(name -> keys.add(key(name)));
        return attempt(redis -> {
            List<@Nullable String> values = new ArrayList<>(keys.size());
            redis.mget(keys.toArray(String[]::new)).forEach(found -> values.add(found.getValueOrElse(null)));
            String generation = values.getFirst();
            return new Reading(generation == null ? "0" : generation, values.subList(1, values.size()));
        });
    }

    /** Remembers entries, unless something of the store was forgotten since the reading. */
    public void keep(Reading since, Map<String, String> entries) {
        List<String> keys = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        keys.add(key(GENERATION));
        arguments.add(since.generation());
        arguments.add(String.valueOf(timeToLive.toSeconds()));
        entries.forEach((name, value) -> {
            keys.add(key(name));
            arguments.add(value);
        });
        attempt(redis -> script(redis, KEEP, keys, arguments));
    }

    /**
     * Forgets what is no longer true; to be called when the change has been committed.
     *
     * @param pointers names under which stand the {@linkplain #key keys} of what to forget
     * @param names names of what to forget
     */
    public void forget(Collection<String> pointers, Collection<String> names) {
        Invalidation invalidation = new Invalidation(
                key(GENERATION),
                pointers.stream().map(RedisCache::key).toList(),
                names.stream().map(RedisCache::key).toList());
        if (attempt(redis -> forget(redis, invalidation)).isEmpty()) {
            missed.add(invalidation);
        }
    }

    /** The full key of a name of the bound store; all keys of a store share a slot of a cluster. */
    public static String key(String name) {
        return "entrepot:{" + CurrentStore.get() + "}:" + name;
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }

    private <T> Optional<T> attempt(Function<RedisCommands<String, String>, T> work) {
        if (System.nanoTime() - awayUntil < 0) {
            return Optional.empty();
        }
        try {
            RedisCommands<String, String> redis = connected().sync();
            missed.replay(invalidation -> forget(redis, invalidation), () -> forgetEverything(redis));
            T result = work.apply(redis);
            if (warned.compareAndSet(true, false)) {
                LOG.info("Redis is back");
            }
            return Optional.of(result);
        } catch (RedisException e) {
            awayUntil = System.nanoTime() + PAUSE.toNanos();
            if (warned.compareAndSet(false, true)) {
                LOG.warn("Redis is away, so everything is read from the database until it is back: {}", e.toString());
            }
            return Optional.empty();
        }
    }

    private StatefulRedisConnection<String, String> connected() {
        StatefulRedisConnection<String, String> present = connection;
        if (present != null) {
            return present;
        }
        synchronized (client) {
            StatefulRedisConnection<String, String> raced = connection;
            if (raced == null) {
                raced = client.connect();
                connection = raced;
            }
            return raced;
        }
    }

    private static Object forget(RedisCommands<String, String> redis, Invalidation invalidation) {
        List<String> keys = new ArrayList<>();
        keys.add(invalidation.generation());
        keys.addAll(invalidation.pointers());
        keys.addAll(invalidation.keys());
        return script(
                redis,
                FORGET,
                keys,
                List.of(String.valueOf(invalidation.pointers().size())));
    }

    private static Object forgetEverything(RedisCommands<String, String> redis) {
        ScanIterator.scan(redis, ScanArgs.Builder.matches("entrepot:*")).forEachRemaining(key -> {
            if (key.endsWith(":" + GENERATION)) {
                redis.incr(key);
            } else {
                redis.del(key);
            }
        });
        return "";
    }

    private static Object script(
            RedisCommands<String, String> redis, String script, List<String> keys, List<String> arguments) {
        return redis.eval(
                script, ScriptOutputType.INTEGER, keys.toArray(String[]::new), arguments.toArray(String[]::new));
    }

    /**
     * What was found.
     *
     * @param generation the store's generation at that moment
     * @param values in the order of the names; none where nothing was found
     */
    public record Reading(String generation, List<@Nullable String> values) {}

    /** What has to be forgotten, as full keys. */
    record Invalidation(String generation, List<String> pointers, List<String> keys) {}
}
