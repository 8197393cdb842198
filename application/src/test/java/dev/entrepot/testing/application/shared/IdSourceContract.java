package dev.entrepot.testing.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.shared.IdSource;
import dev.entrepot.testing.domain.shared.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link IdSource} does. */
public interface IdSourceContract {

    /** What is tested. */
    IdSource ids();

    @Test
    default void makesUuidsOfVersionSevenEachOnceByManyThreads() {
        List<List<UUID>> made = Race.run(8, racer -> {
            List<UUID> own = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                own.add(ids().next());
            }
            return own;
        });

        assertThat(made.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7))
                .allSatisfy(id -> assertThat(id.variant()).isEqualTo(2));
    }

    @Test
    default void makesLaterUuidsSortBehindEarlierOnesToTheMillisecond() {
        List<Long> millis = Stream.generate(ids()::next)
                .limit(1_000)
                .map(id -> id.getMostSignificantBits() >>> 16)
                .toList();

        assertThat(millis).isSorted();
    }

    @Test
    default void makesCodesOfCapitalsAndDigitsThatAreNotConfused() {
        List<String> codes = Stream.generate(() -> ids().code(8)).limit(1_000).toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[A-Z0-9]{8}").doesNotContain("O", "0", "I", "1"));
        assertThat(ids().code(1)).hasSize(1);
    }

    @Test
    default void makesSecretsThatMayStandInAUrl() {
        List<String> secrets = Stream.generate(ids()::secret).limit(100).toList();

        assertThat(secrets)
                .doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(secret).matches("[A-Za-z0-9_-]{43}"));
    }
}
