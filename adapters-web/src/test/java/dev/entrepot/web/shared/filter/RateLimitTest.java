package dev.entrepot.web.shared.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final AtomicLong now = new AtomicLong(-5_000_000_000L);
    private final RateLimit limit = new RateLimit("guest", 6, Duration.ofMinutes(1), now::get);

    @Test
    void letsTheQuotaPassAtOnceAndThenOneByOne() {
        assertThat(IntStream.range(0, 6).mapToObj(i -> limit.take("a")))
                .allMatch(RateLimit.Verdict::passed)
                .extracting(RateLimit.Verdict::remaining)
                .containsExactly(5L, 4L, 3L, 2L, 1L, 0L);
        assertThat(limit.take("a")).isEqualTo(new RateLimit.Verdict(false, 0, 10));

        now.addAndGet(Duration.ofMillis(9_001).toNanos());
        assertThat(limit.take("a")).isEqualTo(new RateLimit.Verdict(false, 0, 1));

        now.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(limit.take("a")).isEqualTo(new RateLimit.Verdict(true, 0, 60));
        assertThat(limit.take("a").passed()).isFalse();
    }

    @Test
    void givesTheWholeQuotaBackAfterAWindow() {
        IntStream.range(0, 20).forEach(i -> limit.take("a"));
        now.addAndGet(Duration.ofMinutes(1).toNanos());

        assertThat(limit.take("a")).isEqualTo(new RateLimit.Verdict(true, 5, 10));
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(limit.take("a")).as("no more than the quota").isEqualTo(new RateLimit.Verdict(true, 5, 10));
    }

    @Test
    void countsEveryClientByItself() {
        IntStream.range(0, 7).forEach(i -> limit.take("a"));

        assertThat(limit.take("a").passed()).isFalse();
        assertThat(limit.take("b")).isEqualTo(new RateLimit.Verdict(true, 5, 10));
    }

    @Test
    void letsExactlyTheQuotaPassOfManyAtOnce() {
        RateLimit wide = new RateLimit("guest", 100, Duration.ofMinutes(1), now::get);

        List<Long> passed = Race.run(
                8,
                thread -> IntStream.range(0, 50)
                        .filter(i -> wide.take("a").passed())
                        .count());

        assertThat(passed.stream().mapToLong(Long::longValue).sum()).isEqualTo(100);
    }

    @Test
    void forgetsWhomItNeedNotRemember() {
        IntStream.range(0, 6).forEach(i -> limit.take("busy"));
        IntStream.range(0, 99_000).forEach(i -> limit.take("early " + i));
        now.addAndGet(Duration.ofSeconds(11).toNanos());
        IntStream.range(0, 2_000).forEach(i -> limit.take("late " + i));

        assertThat(limit.clients()).isBetween(1_000, 2_001);
        assertThat(limit.take("busy").remaining()).as("still remembered").isZero();
    }

    @Test
    void neverRemembersMoreThanItsBound() {
        IntStream.range(0, 150_000).forEach(i -> limit.take("client " + i));

        assertThat(limit.clients()).isLessThanOrEqualTo(100_000);
    }

    @Test
    void speaksAsTheDraftDoes() {
        assertThat(limit.policy()).isEqualTo("\"guest\";q=6;w=60");
        assertThat(limit.field(limit.take("a"))).isEqualTo("\"guest\";r=5;t=10");
    }
}
