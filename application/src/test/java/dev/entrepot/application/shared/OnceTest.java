package dev.entrepot.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnceTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("guest", "key", "request");
    private static final Duration DAY = Duration.ofDays(1);

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void answersARepetitionWithoutWorkingAgain() {
        assertThat(run(KEY)).isEqualTo(new Answer<>(new Done(1), false));
        assertThat(run(KEY)).isEqualTo(new Answer<>(new Done(1), true));
        assertThat(runs).hasValue(1);
    }

    @Test
    void worksEachTimeWithoutAKey() {
        assertThat(run(null)).isEqualTo(new Answer<>(new Done(1), false));
        assertThat(run(null)).isEqualTo(new Answer<>(new Done(2), false));
    }

    @Test
    void keepsKeysAndScopesApart() {
        run(KEY);

        assertThat(run(new IdempotencyKey("guest", "other", "request")).replayed())
                .isFalse();
        assertThat(run(new IdempotencyKey("anna", "key", "request")).replayed()).isFalse();
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        run(KEY);

        assertThatExceptionOfType(IdempotencyRefusal.KeyReused.class)
                .isThrownBy(() -> run(new IdempotencyKey("guest", "key", "another request")));
        assertThat(runs).hasValue(1);
    }

    @Test
    void letsTheSameKeyTryAgainAfterARefusal() {
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> installation.once().write(KEY, Done.class, () -> {
                    throw new StaleVersion(1, 2);
                }));

        assertThat(run(KEY)).isEqualTo(new Answer<>(new Done(1), false));
    }

    @Test
    void worksAgainAfterADay() {
        run(KEY);
        installation.clock().advance(DAY);

        assertThat(run(KEY)).isEqualTo(new Answer<>(new Done(2), false));
    }

    @Test
    void worksOnceHoweverManyRepeatItAtOnce() {
        List<Answer<Done>> answers = Race.run(16, racer -> run(KEY));

        assertThat(answers).extracting(Answer::result).containsOnly(new Done(1));
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
    }

    @Test
    void finishesNothingThatItDidNotBegin() {
        installation
                .transactions()
                .write(() -> installation.idempotencyRecords().claim(KEY, Fresh.uuid(), Fresh.NOW));

        assertThatIllegalStateException().isThrownBy(() -> run(KEY)).withMessageContaining("without an answer");
        assertThat(runs).hasValue(0);
    }

    @Test
    void forgetsWhatIsOlderThanADay() {
        ForgetIdempotencyKeys forget = new ForgetIdempotencyKeys(
                installation.transactions(), installation.idempotencyRecords(), installation.clock());
        run(KEY);
        installation.clock().advance(DAY);
        run(new IdempotencyKey("guest", "later", "request"));
        assertThat(forget.handle(ForgetIdempotencyKeys.Command.usual())).isZero();

        installation.clock().advance(Duration.ofMillis(1));

        assertThat(forget.handle(ForgetIdempotencyKeys.Command.usual())).isEqualTo(1);
        assertThat(forget.handle(ForgetIdempotencyKeys.Command.usual())).isZero();
        assertThat(forget.handle(new ForgetIdempotencyKeys.Command(Duration.ZERO, 10)))
                .isEqualTo(1);
    }

    @Test
    void takesNoKeyOfAnotherLength() {
        assertThat(new IdempotencyKey("guest", "k".repeat(255), "").value()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("guest", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("guest", "k".repeat(256), ""));
    }

    @Test
    void saysWhenToRepeatWhatIsBeingWorkedOn() {
        assertThat(new IdempotencyRefusal.InProgress().facts()).containsEntry("retry_after_seconds", 1);
        assertThat(new IdempotencyRefusal.InProgress().code()).isEqualTo("request_in_progress");
        assertThat(new IdempotencyRefusal.KeyReused().code()).isEqualTo("idempotency_key_reused");
    }

    private Answer<Done> run(@Nullable IdempotencyKey key) {
        return installation.once().write(key, Done.class, () -> new Done(runs.incrementAndGet()));
    }

    private record Done(int run) {}
}
