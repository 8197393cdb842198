package dev.entrepot.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the measurement measures; how fast anything is, no test tells. */
class BenchJourneyTest {

    private static final int VARIANTS = 90;

    @TempDir
    Path folder;

    @Test
    void everyScenarioRunsWithoutAnError() throws Exception {
        List<String> printed = new ArrayList<>();
        Bench.Plan plan =
                new Bench.Plan(VARIANTS, List.of(2), Duration.ofMillis(100), Duration.ofMillis(500), false, Set.of());

        Report report = new Bench(printed::add, plan).run(folder);

        assertThat(report.measurements())
                .extracting(Measurement::name)
                .containsExactly("sql-select", "sql-order", "sql-hot", "list", "detail", "quote", "order", "hot");
        assertThat(report.measurements()).allSatisfy(measured -> {
            assertThat(measured.result().errors()).isZero();
            assertThat(measured.result().requests()).isPositive();
        });
        assertThat(printed).hasSize(2 + 1 + report.measurements().size());
        assertThat(report.json()).contains("\"perSecond\"");
    }
}
