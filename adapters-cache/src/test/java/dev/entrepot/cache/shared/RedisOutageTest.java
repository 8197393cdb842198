package dev.entrepot.cache.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.cache.TestLog;
import dev.entrepot.cache.TestRedis;
import dev.entrepot.cache.TestTime;
import dev.entrepot.cache.TestWire;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens while Redis is away, by a time that the test lets pass. */
@Timeout(60)
class RedisOutageTest {

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String AWAY = "WARN Redis is away, so everything is read from the database until it is back";
    private static final String BACK = "INFO Redis is back";

    private final StoreId store = new StoreId(Fresh.uuid());
    private final TestTime time = TestTime.still();
    private final TestWire wire = TestWire.to(TestRedis.shared());
    private final RedisCache cache = new RedisCache(wire.url("10s"), TIME_TO_LIVE, time);
    private final RedisCache impatient = new RedisCache(wire.url("20ms"), TIME_TO_LIVE, time);
    private final RedisCache otherNode = new RedisCache(TestRedis.shared().url(), TIME_TO_LIVE);
    private final TestLog log = TestLog.opened();

    @AfterEach
    void close() {
        log.close();
        otherNode.close();
        impatient.close();
        cache.close();
        wire.close();
    }

    private Optional<RedisCache.Reading> read(RedisCache from, String name) {
        return CurrentStore.call(store, () -> from.read(List.of(name)));
    }

    private Optional<String> value(RedisCache from, String name) {
        return read(from, name).map(reading -> reading.values().getFirst());
    }

    private void keep(RedisCache in, String name, String value) {
        RedisCache.Reading reading = read(in, name).orElseThrow();
        CurrentStore.run(store, () -> in.keep(reading, Map.of(name, value)));
    }

    private void forget(RedisCache in, String name) {
        CurrentStore.run(store, () -> in.forget(List.of(), List.of(name)));
    }

    private boolean isAway(RedisCache from) {
        return read(from, "anything").isEmpty();
    }

    @Test
    void connectsWhenFirstAskedOnly() {
        assertThat(wire.connections()).isZero();

        assertThat(isAway(cache)).isFalse();

        assertThat(wire.connections()).isEqualTo(1);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void doesWithoutARedisThatIsNotThereFromTheStart() {
        wire.cut();

        assertThat(isAway(cache)).isTrue();
        forget(cache, "a");

        assertThat(log.lines()).singleElement().asString().startsWith(AWAY);
    }

    @Test
    void takesUpWithARedisThatComesLater() {
        try (TestRedis redis = TestRedis.started();
                RedisCache early = new RedisCache(redis.url(), TIME_TO_LIVE, time)) {
            redis.stop();
            assertThat(isAway(early)).isTrue();
            redis.startAgain();
            time.pass(PAUSE);

            keep(early, "a", "1");

            assertThat(value(early, "a")).contains("1");
        }
    }

    @Test
    void survivesARestartOfRedis() {
        try (TestRedis redis = TestRedis.started();
                RedisCache lasting = new RedisCache(redis.url(), TIME_TO_LIVE, time)) {
            keep(lasting, "a", "1");
            redis.stop();
            assertThat(isAway(lasting)).isTrue();
            redis.startAgain();
            time.pass(PAUSE);

            assertThat(read(lasting, "a").orElseThrow().values()).containsExactly((String) null);
            keep(lasting, "a", "2");
            assertThat(value(lasting, "a")).contains("2");
        }
    }

    @Test
    void asksNobodyForASecondAfterAFailure() {
        assertThat(isAway(cache)).isFalse();
        wire.cut();
        assertThat(isAway(cache)).isTrue();
        wire.mend();
        int before = wire.connections();

        time.pass(PAUSE.minusNanos(1));
        assertThat(isAway(cache)).isTrue();
        assertThat(wire.connections()).isEqualTo(before);

        time.pass(Duration.ofNanos(1));
        assertThat(isAway(cache)).isFalse();
        assertThat(wire.connections()).isEqualTo(before + 1);
    }

    @Test
    void waitsForARedisThatSaysNothingOnlyOnce() {
        wire.clog();

        assertThat(isAway(impatient)).isTrue(); // connects, and gets no answer
        int messages = wire.messages();
        for (int i = 0; i < 100; i++) {
            assertThat(isAway(impatient)).isTrue();
        }

        assertThat(wire.connections()).isEqualTo(1);
        assertThat(wire.messages()).isEqualTo(messages);
    }

    @Test
    void givesUpAConnectionThatFellSilent() {
        try (RedisCache patient = new RedisCache(wire.url("300ms"), TIME_TO_LIVE, time)) {
            while (isAway(patient)) {
                time.pass(PAUSE); // the machine may be busy
            }
            int before = wire.connections();
            wire.clog();
            assertThat(isAway(patient)).isTrue();
            wire.unclog();

            do {
                time.pass(PAUSE);
            } while (isAway(patient));

            assertThat(wire.connections()).isGreaterThan(before);
        }
    }

    @Test
    void letsOneOfManyTryAgain() {
        wire.cut();
        assertThat(isAway(cache)).isTrue();
        wire.mend();
        time.pass(PAUSE);

        List<Boolean> away = Race.run(32, racer -> isAway(cache));

        assertThat(away).contains(false);
        assertThat(wire.connections()).isEqualTo(1);
    }

    @Test
    void warnsOncePerOutageAndTellsItsEnd() {
        assertThat(isAway(cache)).isFalse();
        wire.cut();
        for (int i = 0; i < 5; i++) {
            assertThat(isAway(cache)).isTrue();
            time.pass(PAUSE);
        }
        wire.mend();
        assertThat(isAway(cache)).isFalse();
        assertThat(isAway(cache)).isFalse();

        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().getFirst()).startsWith(AWAY);
        assertThat(log.lines().getLast()).isEqualTo(BACK);
    }

    @Test
    void isSilentAboutARedisThatComesAndGoesUntilAMinuteHasPassed() {
        for (int i = 0; i < 59; i++) {
            assertThat(isAway(cache)).isFalse();
            wire.cut();
            assertThat(isAway(cache)).isTrue();
            time.pass(PAUSE);
            wire.mend();
        }
        assertThat(log.lines()).hasSize(2);

        wire.cut();
        time.pass(PAUSE);
        assertThat(isAway(cache)).isTrue();

        assertThat(log.lines()).hasSize(3);
        assertThat(log.lines().getLast()).startsWith(AWAY);
    }

    @Test
    void forgetsWhatItMissedBeforeAnythingIsRead() {
        keep(cache, "a", "old");
        keep(cache, "b", "still true");
        RedisCache.Reading slow = read(otherNode, "c").orElseThrow();
        wire.cut();

        forget(cache, "a");
        forget(cache, "c");
        assertThat(value(otherNode, "a")).as("what nobody could tell").contains("old");
        wire.mend();
        time.pass(PAUSE);

        assertThat(read(cache, "a").orElseThrow().values()).containsExactly((String) null);
        assertThat(value(cache, "b")).contains("still true");
        CurrentStore.run(store, () -> otherNode.keep(slow, Map.of("c", "old")));
        assertThat(read(cache, "c").orElseThrow().values()).containsExactly((String) null);
    }

    @Test
    void forgetsForEveryStoreWhatItMissed() {
        StoreId other = new StoreId(Fresh.uuid());
        keep(cache, "a", "old");
        CurrentStore.run(other, () -> cache.keep(cache.read(List.of("a")).orElseThrow(), Map.of("a", "old")));
        wire.cut();
        for (int i = 0; i < 600; i++) {
            forget(cache, "n" + i);
        }
        CurrentStore.run(other, () -> cache.forget(List.of("p"), List.of("a")));
        forget(cache, "a");
        wire.mend();
        time.pass(PAUSE);

        assertThat(read(cache, "a").orElseThrow().values()).containsExactly((String) null);
        assertThat(CurrentStore.call(other, () -> cache.read(List.of("a")))
                        .orElseThrow()
                        .values())
                .containsExactly((String) null);
    }

    @Test
    void keepsInMindWhatItCouldNotForgetOnTheNextTryEither() {
        keep(cache, "a", "old");
        wire.cut();
        forget(cache, "a");
        time.pass(PAUSE);
        assertThat(isAway(cache)).isTrue();
        time.pass(PAUSE);
        wire.mend();

        assertThat(read(cache, "a").orElseThrow().values()).containsExactly((String) null);
    }

    @Test
    void forgetsEverythingWhenItMissedTooMuchToKeepInMind() {
        try (TestRedis redis = TestRedis.started();
                TestWire own = TestWire.to(redis);
                RedisCache busy = new RedisCache(own.url("30s"), TIME_TO_LIVE, time);
                RedisCache node = new RedisCache(redis.url(), TIME_TO_LIVE)) {
            for (int i = 0; i < 1_500; i++) {
                keep(busy, "n" + i, "old");
            }
            redis.ask(commands -> commands.set("of somebody else", "1"));
            RedisCache.Reading slow = read(node, "slow").orElseThrow();
            own.cut();
            for (int i = 0; i <= MissedInvalidations.MAX; i++) {
                forget(busy, "m" + i % 7);
            }
            own.mend();
            time.pass(PAUSE);

            assertThat(read(busy, "n7").orElseThrow().values()).containsExactly((String) null);
            CurrentStore.run(store, () -> node.keep(slow, Map.of("slow", "old")));
            assertThat(redis.keys(""))
                    .filteredOn(key -> !StoreKeys.isClock(key))
                    .containsExactly("of somebody else");
            keep(busy, "n7", "new");
            assertThat(value(node, "n7")).contains("new");
        }
    }

    @Test
    void doesNotMindARedisThatRefusesToWrite() {
        try (TestRedis redis = TestRedis.started();
                RedisCache full = new RedisCache(redis.url(), TIME_TO_LIVE, time)) {
            keep(full, "a", "old");
            redis.ask(commands -> commands.configSet("maxmemory", "1"));
            keep(full, "b", "1");
            assertThat(isAway(full)).isTrue();
            time.pass(PAUSE);
            assertThat(value(full, "a")).contains("old");

            forget(full, "a");
            time.pass(PAUSE);
            assertThat(isAway(full)).as("as long as it cannot forget").isTrue();
            redis.ask(commands -> commands.configSet("maxmemory", "0"));
            time.pass(PAUSE);

            assertThat(read(full, "a").orElseThrow().values()).containsExactly((String) null);
        }
    }

    @Test
    void isNotAwayForOthersWhenAThreadIsInterrupted() {
        keep(cache, "a", "1");

        List<Boolean> interrupted = Race.run(1, racer -> {
            Thread.currentThread().interrupt();
            boolean away = isAway(cache);
            return away && Thread.interrupted();
        });

        assertThat(interrupted).containsExactly(true);
        assertThat(value(cache, "a")).contains("1");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void findsNothingAndKeepsQuietWhenItIsClosed() {
        keep(cache, "a", "1");

        cache.close();

        assertThat(isAway(cache)).isTrue();
        forget(cache, "a");
        assertThat(log.lines()).isEmpty();
    }

    /** The truth changes, Redis comes and goes, nobody fails, and in the end nothing old is remembered. */
    @Test
    void neverRemembersWhatIsOldWhateverRaces() {
        AtomicInteger truth = new AtomicInteger();
        TestTime running = TestTime.running(Duration.ofMillis(50));
        try (RedisCache node = new RedisCache(wire.url("10s"), TIME_TO_LIVE, running)) {
            Race.run(17, racer -> {
                for (int i = 0; i < 60; i++) {
                    if (racer == 0 && i % 10 == 0) {
                        wire.cut();
                        wire.mend();
                    } else if (racer < 4) {
                        truth.incrementAndGet();
                        forget(node, "truth");
                    } else {
                        Optional<RedisCache.Reading> reading = read(node, "truth");
                        String seen = String.valueOf(truth.get());
                        reading.ifPresent(since ->
                                CurrentStore.run(store, () -> node.keep(since, Map.of("truth", seen))));
                    }
                }
                return true;
            });
            Optional<RedisCache.Reading> last = read(node, "truth");
            while (last.isEmpty()) {
                last = read(node, "truth");
            }

            assertThat(last.get().values().getFirst()).isIn(null, String.valueOf(truth.get()));
        }
    }
}
