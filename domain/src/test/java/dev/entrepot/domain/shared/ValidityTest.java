package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void containsItsStartButNotItsEnd() {
        Validity november = new Validity(START, END);

        assertThat(november.contains(START.minusNanos(1))).isFalse();
        assertThat(november.contains(START)).isTrue();
        assertThat(november.contains(END.minusNanos(1))).isTrue();
        assertThat(november.contains(END)).isFalse();
        assertThat(november.start()).contains(START);
        assertThat(november.end()).contains(END);
    }

    @Test
    void isOpenWhereItHasNoBound() {
        assertThat(Validity.ALWAYS.contains(Instant.MIN)).isTrue();
        assertThat(Validity.ALWAYS.contains(Instant.MAX)).isTrue();
        assertThat(Validity.ALWAYS.start()).isEmpty();
        assertThat(Validity.ALWAYS.end()).isEmpty();
        assertThat(new Validity(START, null).contains(START.minusNanos(1))).isFalse();
        assertThat(new Validity(START, null).contains(Instant.MAX)).isTrue();
        assertThat(new Validity(null, END).contains(Instant.MIN)).isTrue();
        assertThat(new Validity(null, END).contains(END)).isFalse();
    }

    @Test
    void endsAfterItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(START, START));
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(END, START));
    }
}
