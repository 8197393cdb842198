package dev.entrepot.cache.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.cache.TestLog;
import dev.entrepot.cache.TestRedis;
import dev.entrepot.cache.TestTime;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisCacheTest {

    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(30);

    private final StoreId store = new StoreId(Fresh.uuid());
    private final TestTime time = TestTime.still();
    private final RedisCache cache = new RedisCache(TestRedis.shared().url(), TIME_TO_LIVE, time);

    @AfterEach
    void close() {
        cache.close();
    }

    private <T> T inStore(Supplier<T> work) {
        return CurrentStore.call(store, work);
    }

    private RedisCache.Reading read(String... names) {
        return inStore(() -> cache.read(List.of(names))).orElseThrow();
    }

    private List<@Nullable String> values(String... names) {
        return read(names).values();
    }

    private void keep(RedisCache.Reading since, Map<String, String> entries) {
        CurrentStore.run(store, () -> cache.keep(since, entries));
    }

    private void forget(List<String> pointers, List<String> names) {
        CurrentStore.run(store, () -> cache.forget(pointers, names));
    }

    private String key(String name) {
        return inStore(() -> RedisCache.key(name));
    }

    /** Removes what Redis has under a key of the store, as an eviction does. */
    private void evict(String name) {
        assertThat(TestRedis.shared().<Long>ask(redis -> redis.del(key(name)))).isEqualTo(1);
    }

    @Test
    void remembersWhatWasKept() {
        assertThat(values("a", "b")).containsExactly(null, null);

        keep(read("a", "b"), Map.of("a", "1", "b", "zwei \uD83D\uDC55"));

        assertThat(values("b", "none", "a")).containsExactly("zwei \uD83D\uDC55", null, "1");
    }

    @Test
    void forgetsNames() {
        keep(read("a"), Map.of("a", "1", "b", "2"));

        forget(List.of(), List.of("a", "never there"));

        assertThat(values("a", "b")).containsExactly(null, "2");
    }

    @Test
    void forgetsWhatAPointerPointsTo() {
        keep(read("a"), Map.of("a", "1", "b", "2", "to a", key("a")));

        forget(List.of("to a", "to nothing"), List.of());

        assertThat(values("a", "b", "to a")).containsExactly(null, "2", key("a"));
    }

    @Test
    void followsAPointer() {
        keep(read("a"), Map.of("a", "1", "b", "2", "to a", key("a"), "to nothing", key("nothing")));

        assertThat(inStore(() -> cache.follow(List.of("to a", "b")))
                        .orElseThrow()
                        .values())
                .containsExactly("1", "2");
        assertThat(inStore(() -> cache.follow(List.of("to nothing", "none")))
                        .orElseThrow()
                        .values())
                .containsExactly(null, null);
        assertThat(inStore(() -> cache.follow(List.of("none", "a")))
                        .orElseThrow()
                        .values())
                .containsExactly(null, "1");
    }

    @Test
    void keepsNothingOfWhichAPartWasForgottenSinceTheReading() {
        RedisCache.Reading slow = read("a");
        forget(List.of(), List.of("b"));

        keep(slow, Map.of("a", "old", "b", "old"));

        assertThat(values("a", "b")).containsExactly(null, null);
    }

    @Test
    void keepsNothingThatWasForgottenByAPointerSinceTheReading() {
        RedisCache.Reading slow = read("a");
        forget(List.of("to a"), List.of());

        keep(slow, Map.of("a", "old", "to a", key("a")));

        assertThat(values("a", "to a")).containsExactly(null, null);
    }

    @Test
    void keepsWhatWasForgottenBeforeTheReadingOrIsOfNoConcern() {
        forget(List.of(), List.of("a"));
        RedisCache.Reading reading = read("a");
        forget(List.of("to b"), List.of("b"));

        keep(reading, Map.of("a", "new"));

        assertThat(values("a")).containsExactly("new");
    }

    @Test
    void keepsNothingAfterAReadingOfLongAgo() {
        RedisCache.Reading stuck = read("a");
        time.pass(TIME_TO_LIVE);

        keep(stuck, Map.of("a", "old"));

        assertThat(values("a")).containsExactly((String) null);
    }

    @Test
    void keepsNothingWhenRedisLostItsMemorySinceTheReading() {
        RedisCache.Reading slow = read("a");
        forget(List.of(), List.of("a"));
        TestRedis.shared()
                .keys("entrepot:cache:{" + store + "}")
                .forEach(key -> TestRedis.shared().ask(redis -> redis.del(key)));

        keep(slow, Map.of("a", "old"));
        assertThat(values("a")).containsExactly((String) null);

        keep(slow, Map.of("a", "old"));
        assertThat(values("a")).containsExactly((String) null);

        keep(read("a"), Map.of("a", "new"));
        assertThat(values("a")).containsExactly("new");
    }

    @Test
    void recoversWhenTheClockOrItsFloorWasEvicted() {
        for (String lost : List.of("clock", "floor")) {
            RedisCache.Reading slow = read("a");
            evict(lost);

            keep(slow, Map.of("a", "old"));
            assertThat(values("a")).as("%s", lost).containsExactly((String) null);

            keep(read("a"), Map.of("a", "new"));
            assertThat(values("a")).as("%s", lost).containsExactly("new");
            forget(List.of(), List.of("a"));
        }
    }

    @Test
    void forgetsAlsoWhenNobodyHasReadBefore() {
        keep(read("a"), Map.of("a", "1"));
        evict("clock");

        forget(List.of(), List.of("a"));

        assertThat(values("a")).containsExactly((String) null);
    }

    @Test
    void givesEveryKeyAnEnd() {
        keep(read("a"), Map.of("a", "1", "to a", key("a")));
        forget(List.of("to a"), List.of("b"));
        keep(read("a"), Map.of("a", "1"));

        List<String> keys = TestRedis.shared().keys("entrepot:cache:{" + store + "}:");

        assertThat(keys)
                .contains(key("a"), key("to a"), key("forgotten:b"), key("forgotten:to a"), key("clock"), key("floor"));
        assertThat(keys)
                .allSatisfy(key -> assertThat(lifeOf(key))
                        .as(key)
                        .isBetween(1L, Duration.ofDays(1).toMillis()));
        assertThat(lifeOf(key("a"))).isLessThanOrEqualTo(TIME_TO_LIVE.toMillis());
        assertThat(lifeOf(key("forgotten:b"))).isGreaterThan(TIME_TO_LIVE.toMillis());
    }

    private static long lifeOf(String key) {
        return TestRedis.shared().ask(redis -> redis.pttl(key));
    }

    @Test
    void keepsTheStoresApart() {
        StoreId other = new StoreId(Fresh.uuid());
        keep(read("a"), Map.of("a", "1"));

        assertThat(CurrentStore.call(other, () -> cache.read(List.of("a")))
                        .orElseThrow()
                        .values())
                .containsExactly((String) null);
        RedisCache.Reading reading = read("b");
        CurrentStore.run(other, () -> cache.forget(List.of("a"), List.of("a", "b")));
        keep(reading, Map.of("b", "2"));

        assertThat(values("a", "b")).containsExactly("1", "2");
    }

    @Test
    void demandsABoundStore() {
        assertThatIllegalStateException().isThrownBy(() -> cache.read(List.of("a")));
        assertThatIllegalStateException().isThrownBy(() -> cache.forget(List.of(), List.of("a")));
    }

    @Test
    void forgetsMoreThanOneScriptTakes() {
        String[] names = IntStream.range(0, 2_500).mapToObj(i -> "n" + i).toArray(String[]::new);
        RedisCache.Reading reading = read(names);
        IntStream.range(0, names.length)
                .forEach(i -> keep(reading, i % 2 == 0 ? Map.of("n" + i, "x") : Map.of("p" + i, key("n" + (i - 1)))));
        List<String> pointers =
                Arrays.stream(names).map(name -> name.replace('n', 'p')).toList();
        RedisCache.Reading slow = read(names);

        forget(pointers, List.of());
        assertThat(values(names)).containsOnlyNulls();

        forget(List.of(), List.of(names));
        keep(slow, Map.of(names[2_499], "old"));
        assertThat(values(names)).containsOnlyNulls();
    }

    @Test
    void countsWhatItCannotReadAsForgottenAndWarnsOnce() {
        try (TestLog log = TestLog.opened()) {
            Optional<Integer> understood = cache.understand("a", "7", Integer::valueOf);
            Optional<Integer> first = cache.understand("a", "seven", Integer::valueOf);
            Optional<Integer> second = cache.understand("b", "eight", Integer::valueOf);

            assertThat(understood).contains(7);
            assertThat(first).isEmpty();
            assertThat(second).isEmpty();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARN what Redis remembers as a cannot be read and counts as forgotten");
        }
    }

    @Test
    void demandsATimeToLive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedisCache(TestRedis.shared().url(), Duration.ofNanos(999_999)));
    }
}
