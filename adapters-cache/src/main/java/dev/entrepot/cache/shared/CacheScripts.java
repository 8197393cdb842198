package dev.entrepot.cache.shared;

import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is done in Redis in one step.
 *
 * <p>Each store has a clock that every act of forgetting moves on. It starts at the time of day in microseconds, so that a clock that was
 * lost (a restart, an eviction) never shows an old time again, and the floor says when it started. What is forgotten leaves a mark with
 * its time for longer than any reader may take.
 */
final class CacheScripts {

    private static final Duration CLOCK_LIFE = Duration.ofDays(1);
    private static final int SCAN_SIZE = 1_000;
    /** Redis does nothing else while a script runs. */
    private static final int MOST_NAMES = 1_000;

    /** KEYS: clock, floor; ARGV: life of both. */
    private static final String START_CLOCK = """
            local clock = tonumber(redis.call('GET', KEYS[1]) or '0')
            if redis.call('EXISTS', KEYS[1], KEYS[2]) < 2 then
              local time = redis.call('TIME')
              clock = math.max(clock + 1, time[1] * 1000000 + time[2])
              redis.call('SET', KEYS[1], string.format('%.0f', clock), 'PX', ARGV[1])
              redis.call('SET', KEYS[2], string.format('%.0f', clock), 'PX', ARGV[1])
            end
            return redis.call('GET', KEYS[1])
            """;

    /** KEYS: clock, pointer, others. As MGET, but with the value that the pointer points to in its place. */
    private static final String FOLLOW = """
            local values = redis.call('MGET', unpack(KEYS))
            values[2] = values[2] and redis.call('GET', values[2])
            return values
            """;

    /** KEYS: clock, floor, then value and mark of each name; ARGV: time of reading, time to live, then the values. */
    private static final String KEEP = """
            local floor = redis.call('GET', KEYS[2])
            if not floor or redis.call('EXISTS', KEYS[1]) == 0 then
              redis.call('DEL', KEYS[1])
              return 0
            end
            local since = tonumber(ARGV[1])
            if tonumber(floor) > since then return 0 end
            for i = 4, #KEYS, 2 do
              local mark = redis.call('GET', KEYS[i])
              if mark and tonumber(mark) > since then return 0 end
            end
            for i = 3, #KEYS, 2 do redis.call('SET', KEYS[i], ARGV[(i + 3) / 2], 'PX', ARGV[2]) end
            return 1
            """;

    /**
     * KEYS: clock, floor, then value and mark of each name; ARGV: how many of the names are pointers, which come first, life of the
     * clock, life of marks. Without a clock no reader can keep anything, so there is nobody to leave a mark for.
     */
    private static final String FORGET = """
            local time = false
            if redis.call('EXISTS', KEYS[1]) == 1 then
              time = redis.call('INCR', KEYS[1])
              redis.call('PEXPIRE', KEYS[1], ARGV[2])
              redis.call('PEXPIRE', KEYS[2], ARGV[2])
            end
            for i = 3, #KEYS, 2 do
              local key = KEYS[i]
              if (i - 1) / 2 <= tonumber(ARGV[1]) then key = redis.call('GET', key) end
              if key then redis.call('UNLINK', key) end
              if time then redis.call('SET', KEYS[i + 1], string.format('%.0f', time), 'PX', ARGV[3]) end
            end
            return 1
            """;

    private CacheScripts() {}

    /** The time of the store's clock, which runs from now on if it did not. */
    static String startClock(RedisCommands<String, String> redis, StoreKeys keys) {
        return redis.eval(
                START_CLOCK,
                ScriptOutputType.VALUE,
                new String[] {keys.clock(), keys.floor()},
                String.valueOf(CLOCK_LIFE.toMillis()));
    }

    /** The values of the keys. */
    static List<@Nullable String> get(RedisCommands<String, String> redis, List<String> keys) {
        List<@Nullable String> values = new ArrayList<>(keys.size());
        redis.mget(keys.toArray(String[]::new)).forEach(found -> values.add(found.getValueOrElse(null)));
        return values;
    }

    /** The values of the keys, but with that of the key that stands under the second one in its place. */
    static List<@Nullable String> follow(RedisCommands<String, String> redis, List<String> keys) {
        List<@Nullable Object> found = redis.eval(FOLLOW, ScriptOutputType.MULTI, keys.toArray(String[]::new));
        List<@Nullable String> values = new ArrayList<>(keys.size());
        found.forEach(value -> values.add((String) value));
        return values;
    }

    /** Keeps the entries for a while, unless one of their names was forgotten since the time of the clock. */
    static long keep(
            RedisCommands<String, String> redis,
            StoreKeys keys,
            String since,
            Duration timeToLive,
            Map<String, String> entries) {
        List<String> touched = clockOf(keys);
        List<String> arguments = new ArrayList<>(List.of(since, String.valueOf(timeToLive.toMillis())));
        entries.forEach((name, value) -> {
            touched.add(keys.value(name));
            touched.add(keys.mark(name));
            arguments.add(value);
        });
        return run(redis, KEEP, touched, arguments);
    }

    /** Forgets, so that nobody who read before keeps it after. */
    static void forget(RedisCommands<String, String> redis, Invalidation invalidation, Duration lifeOfMarks) {
        StoreKeys keys = new StoreKeys(invalidation.store());
        for (int from = 0; from < invalidation.pointers().size(); from += MOST_NAMES) {
            List<String> part = part(invalidation.pointers(), from);
            forget(redis, keys, part, part.size(), lifeOfMarks);
        }
        for (int from = 0; from < invalidation.names().size(); from += MOST_NAMES) {
            forget(redis, keys, part(invalidation.names(), from), 0, lifeOfMarks);
        }
    }

    private static void forget(
            RedisCommands<String, String> redis,
            StoreKeys keys,
            List<String> names,
            int pointers,
            Duration lifeOfMarks) {
        List<String> touched = clockOf(keys);
        for (String name : names) {
            touched.add(keys.value(name));
            touched.add(keys.mark(name));
        }
        run(
                redis,
                FORGET,
                touched,
                List.of(
                        String.valueOf(pointers),
                        String.valueOf(CLOCK_LIFE.toMillis()),
                        String.valueOf(lifeOfMarks.toMillis())));
    }

    /** Forgets everything of every store. The clocks go first: whoever reads at the moment keeps nothing. Marks expire. */
    static void forgetEverything(RedisCommands<String, String> redis) {
        unlink(redis, StoreKeys::isClock);
        unlink(redis, key -> !StoreKeys.isClock(key) && !StoreKeys.isMark(key));
    }

    private static void unlink(RedisCommands<String, String> redis, Predicate<String> which) {
        List<String> batch = new ArrayList<>();
        ScanIterator<String> keys =
                ScanIterator.scan(redis, ScanArgs.Builder.matches(StoreKeys.ALL).limit(SCAN_SIZE));
        while (keys.hasNext()) {
            String key = keys.next();
            if (which.test(key)) {
                batch.add(key);
            }
            if (batch.size() == SCAN_SIZE || (!keys.hasNext() && !batch.isEmpty())) {
                redis.unlink(batch.toArray(String[]::new));
                batch.clear();
            }
        }
    }

    private static List<String> clockOf(StoreKeys keys) {
        return new ArrayList<>(List.of(keys.clock(), keys.floor()));
    }

    private static List<String> part(List<String> names, int from) {
        return names.subList(from, Math.min(from + MOST_NAMES, names.size()));
    }

    private static long run(
            RedisCommands<String, String> redis, String script, List<String> keys, List<String> arguments) {
        Long done = redis.eval(
                script, ScriptOutputType.INTEGER, keys.toArray(String[]::new), arguments.toArray(String[]::new));
        return done;
    }
}
