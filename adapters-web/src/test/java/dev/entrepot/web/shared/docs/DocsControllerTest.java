package dev.entrepot.web.shared.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import dev.entrepot.web.shared.problem.ProblemKind;
import dev.entrepot.web.shared.problem.ProblemKinds;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsControllerTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final TestClient guest = TestServer.shared().guest();

    @Test
    void showsAPageThatNeedsNobodyElse() {
        Reply page = guest.get("/docs");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-eval");
        Matcher links = LINK.matcher(text(page));
        while (links.find()) {
            String link = links.group(1);
            assertThat(link).startsWith("/");
            assertThat(guest.get(link).status()).as(link).isEqualTo(200);
        }
        assertThat(text(page)).doesNotContain("<script>", "onload=", "style=");
    }

    @Test
    void leadsThereFromTheRoot() {
        Reply root = guest.get("/");

        assertThat(root.status()).isEqualTo(302);
        assertThat(root.header("Location")).isEqualTo("/docs");
    }

    @Test
    void explainsEveryProblem() {
        String index = text(guest.get("/docs/errors"));

        for (ProblemKind kind : ProblemKinds.all()) {
            Reply page = guest.get("/docs/errors/" + kind.code());

            assertThat(page.status()).as(kind.code()).isEqualTo(200);
            assertThat(text(page)).contains("<code>" + kind.code() + "</code>", "HTTP status " + kind.status());
            assertThat(index).contains("/docs/errors/" + kind.code());
        }
    }

    @Test
    void hasNoPageForWhatIsNoProblem() {
        assertThat(guest.get("/docs/errors/%3Cscript%3E").status()).isEqualTo(404);
        assertThat(guest.get("/docs/ui/nothing.js").status()).isEqualTo(404);
    }

    private static String text(Reply reply) {
        return new String(reply.bytes(), StandardCharsets.UTF_8);
    }
}
