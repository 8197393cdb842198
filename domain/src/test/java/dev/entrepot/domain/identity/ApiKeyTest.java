package dev.entrepot.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.testing.domain.shared.Fresh;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    private static ApiKey named(String name) {
        return new ApiKey(new ApiKeyId(Fresh.uuid()), name, "d".repeat(64), Fresh.NOW);
    }

    @Test
    void hasANameOfAtMostEightyCharacters() {
        assertThat(named("n".repeat(80)).name()).hasSize(80);
        assertThatIllegalArgumentException().isThrownBy(() -> named("n".repeat(81)));
        assertThatIllegalArgumentException().isThrownBy(() -> named("\t"));
    }

    @Test
    void doesNotTellItsDigest() {
        ApiKey key = named("till");

        assertThat(key).hasToString("ApiKey " + key.id() + " 'till'");
    }
}
