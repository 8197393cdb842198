package dev.entrepot.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementTallyTest {

    @Test
    void countsWhatItsWorkSendsAndNothingElse() {
        StatementTally tally = new StatementTally();
        StatementTally inner = new StatementTally();

        StatementTally.add(5);
        tally.during(() -> {
            StatementTally.add(1);
            StatementTally.add(2);
            inner.during(() -> StatementTally.add(7));
        });
        StatementTally.add(5);

        assertThat(tally.statements()).isEqualTo(3);
        assertThat(inner.statements()).isEqualTo(7);
    }
}
