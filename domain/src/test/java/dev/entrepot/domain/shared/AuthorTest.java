package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorTest {

    private static final UUID KEY = Fresh.uuid();
    private static final Author ANNA = new Author("anna", KEY);

    @Test
    void isWhoHasTheSameKeyWhateverItIsCalled() {
        assertThat(ANNA.isSameAs(new Author("renamed", KEY))).isTrue();
        assertThat(ANNA.isSameAs(new Author("anna", Fresh.uuid()))).isFalse();
    }

    @Test
    void isKnownByNameOnlyAmongThoseWithoutAKey() {
        assertThat(Author.named("import").isSameAs(Author.named("import"))).isTrue();
        assertThat(Author.named("import").isSameAs(Author.named("anna"))).isFalse();
        assertThat(Author.named("anna").isSameAs(ANNA)).isFalse();
        assertThat(ANNA.isSameAs(Author.named("anna"))).isFalse();
    }
}
