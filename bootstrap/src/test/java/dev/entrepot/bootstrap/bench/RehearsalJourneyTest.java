package dev.entrepot.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.bootstrap.EntrepotApplication;
import dev.entrepot.bootstrap.start.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That each request of the rehearsal goes well: what answers with an error teaches the JVM the wrong code. */
class RehearsalJourneyTest {

    @TempDir
    Path folder;

    @Test
    void everyRequestGoesWell() throws Exception {
        RunningProgram.Plan plan = new RunningProgram.Plan("rehearse", EntrepotApplication.class, true);
        Map<String, Object> options = Map.of("entrepot.data", folder.toString(), "entrepot.port", 0);

        try (RunningProgram program = RunningProgram.start(plan, options)) {
            assertThat(Rehearsal.play(program, Duration.ofMillis(200))).isZero();
        }
    }
}
