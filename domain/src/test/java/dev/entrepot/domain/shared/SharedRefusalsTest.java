package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedRefusalsTest {

    @Test
    void tellsBothVersionsOfAStaleDecision() {
        StaleVersion refusal = new StaleVersion(3, 5);

        assertThat(refusal.code()).isEqualTo("stale_version");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(refusal.facts()).isEqualTo(Map.of("expected_version", 3L, "present_version", 5L));
        assertThat(refusal).hasMessageContaining("version 5, you decided on version 3");
    }

    @Test
    void saysWhatLostARaceAndHasNoStackTrace() {
        ConcurrentChange lost = new ConcurrentChange("the order");

        assertThat(lost).hasMessage("the order was changed by another transaction meanwhile");
        assertThat(lost.getStackTrace()).isEmpty();
    }

    @Test
    void hasNoFactsUnlessARefusalSaysOtherwise() {
        Refusal bare = new Refusal("bare", Refusal.Kind.FORBIDDEN, "No.") {
            private static final long serialVersionUID = 1L;
        };

        assertThat(bare.facts()).isEmpty();
        assertThat(bare.getStackTrace()).isEmpty();
    }
}
