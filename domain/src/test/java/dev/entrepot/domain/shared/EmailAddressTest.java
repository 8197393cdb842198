package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a@b.c", "Ada.O'Neil+tag@mail.example.co.uk", "ümlaut@exämple.de"})
    void isKeptAsTyped(String text) {
        assertThat(new EmailAddress(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "ada@@example.org",
                "a b@example.org",
                "ada@example..org",
                "ada@.org",
                "ada@example.org.",
                "ada@exam ple.org",
                "ada@example.org\n",
                "ada\u0000@example.org",
                "ada\u0007@example.org",
                "ada@exam\u001bple.org"
            })
    void refusesTypingMistakes(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }

    @Test
    void isAtMostTwoHundredAndFiftyFourCharactersLong() {
        String longest = "a".repeat(64) + "@" + "b".repeat(185) + ".org";

        assertThat(new EmailAddress(longest).value()).hasSize(254);
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(longest + "g"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.org"));
    }
}
