package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void carriesItsCodeAndKind() {
        Refusal refusal = new Closed();

        assertThat(refusal.code()).isEqualTo("shop_closed");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal).hasMessage("The shop is closed");
    }

    private static final class Closed extends Refusal {
        Closed() {
            super("shop_closed", Kind.CONFLICT, "The shop is closed");
        }
    }
}
