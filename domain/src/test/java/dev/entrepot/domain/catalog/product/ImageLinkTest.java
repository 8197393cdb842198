package dev.entrepot.domain.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a.jpg", "http://example.org/a.jpg"})
    void takesAbsoluteUrls(String url) {
        assertThat(new ImageLink(url, "").url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a.jpg", "ftp://example.org/a.jpg", "javascript:alert(1)", "HTTPS:/x"})
    void refusesOthers(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageLink(url, ""));
    }

    @Test
    void isAtMostTwoThousandCharactersLong() {
        String url = "https://example.org/" + "a".repeat(1980);

        assertThat(new ImageLink(url, "").url()).hasSize(2000);
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageLink(url + "a", ""));
    }
}
