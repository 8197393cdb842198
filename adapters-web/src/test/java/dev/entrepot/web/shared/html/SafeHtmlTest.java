package dev.entrepot.web.shared.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @Test
    void keepsStructureLinksAndPictures() {
        String html = "<h2>Care</h2><p>Wash <strong>cold</strong>.</p><ul><li>Cotton</li></ul>"
                + "<a href=\"https://example.com/care\">more</a><img src=\"https://example.com/a.png\" alt=\"a label\" />";

        assertThat(SafeHtml.clean(html))
                .contains("<h2>Care</h2><p>Wash <strong>cold</strong>.</p><ul><li>Cotton</li></ul>")
                .contains("href=\"https://example.com/care\"")
                .contains("<img src=\"https://example.com/a.png\" alt=\"a label\" />");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe src=\"https://example.com\"></iframe>",
                "<style>p { color: red }</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<svg onload=alert(1)>",
                "<form action=\"https://example.com\"><input name=q></form>",
                "<scr<script>ipt>alert(1)</script>",
                "<meta charset=\"utf-8\">"
            })
    void removesWhatCouldDoHarm(String html) {
        assertThat(SafeHtml.clean(html))
                .doesNotContainIgnoringCase(
                        "<script", "onerror", "onload", "javascript:", "<iframe", "style", "<form", "<meta");
    }

    @Test
    void leavesPlainTextAsItIs() {
        assertThat(SafeHtml.clean("  Soft as snow, 100% wool \n")).isEqualTo("Soft as snow, 100% wool");
    }

    @Test
    void closesWhatWasLeftOpen() {
        assertThat(SafeHtml.clean("<p><b>loud")).isEqualTo("<p><b>loud</b></p>");
    }

    @Test
    void keepsTextReadable() {
        assertThat(SafeHtml.clean("<p>Jo's 2+2=4 @ home</p>")).isEqualTo("<p>Jo's 2+2=4 @ home</p>");
    }

    @Test
    void dropsCharactersThatNoTextHas() {
        assertThat(SafeHtml.clean("a\u0000b\u0007c")).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Fish & chips &lt; 5</p>",
                "Fish & chips",
                "<a href='https://example.com/?a=1&b=2'>x</a>",
                "<p>&amp;#39; {{x}} &quot;y&quot;</p>",
                "<table><tr><td colspan=2>x</table>",
                "&amp;#61;"
            })
    void changesNothingTheSecondTime(String html) {
        String once = SafeHtml.clean(html);

        assertThat(SafeHtml.clean(once)).isEqualTo(once);
    }
}
