package dev.entrepot.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private final TestServer server = TestServer.shared();
    private final TestClient guest = server.guest();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products", "/api/v1/categories", "/api/v1/brands"})
    void letsGuestsReadButNotWrite(String path) {
        assertThat(guest.get(path).status()).isEqualTo(200);
        for (Reply reply : new Reply[] {
            guest.post(path, "{}"),
            guest.put(path + "/a", "{}"),
            guest.patch(path + "/a", "{}"),
            guest.delete(path + "/a")
        }) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.at("/code")).isEqualTo("authentication_required");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("ApiKey realm=\"entrepot\", header=\"X-API-Key\"");
        }
    }

    @Test
    void refusesAWrongKeyEvenForWhatIsOpen() {
        Reply reply = guest.get("/api/v1/products", "X-API-Key", "ek_wrong");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.at("/code")).isEqualTo("invalid_api_key");
        assertThat(reply.header("WWW-Authenticate")).isNotEmpty();
        assertThat(new String(reply.bytes(), StandardCharsets.UTF_8)).doesNotContain("ek_wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/products, true",
        "HEAD, /api/v1/products/some-slug, true",
        "GET, /api/v1/products/a/b, false",
        "POST, /api/v1/products, false",
        "POST, /api/v1/quotes, true",
        "POST, /api/v1/orders, true",
        "GET, /api/v1/orders, false",
        "GET, /api/v1/orders/0193a2f0-0000-7000-8000-000000000009, true",
        "POST, /api/v1/orders/0193a2f0-0000-7000-8000-000000000009/cancel, false",
        "GET, /api/v1/inventory/SKU, false",
        "GET, /openapi.json, true",
        "GET, /docs, true",
        "GET, /docs/errors/not_found, true",
        "GET, /actuator/health/readiness, true",
        "GET, /actuator/prometheus, false",
        "GET, /health, false",
        "GET, /, true",
        "GET, /anything/else, false",
        "DELETE, /docs, false"
    })
    void hasOneTableOfWhatIsOpen(String method, String path, boolean open) {
        assertThat(AccessRules.isOpen(method, path)).isEqualTo(open);
    }

    @Test
    void tellsGuestsWhatIsNotThereAtAll() {
        assertThat(guest.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(guest.send("DELETE", "/api/v1/brands", null).status()).isEqualTo(405);
        for (String path : new String[] {"/nothing", "/favicon.ico", "/api", "/docs/a/b/c"}) {
            Reply nothing = guest.get(path);
            assertThat(nothing.status()).as(path).isEqualTo(404);
            assertThat(nothing.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(nothing.at("/code")).isEqualTo("not_found");
        }
        assertThat(server.staff().get("/nothing").status()).isEqualTo(404);
        assertThat(guest.get("/actuator/nothing").status()).isEqualTo(401);
        assertThat(guest.get("/actuator/metrics").status()).isEqualTo(401);
    }

    @Test
    void tellsGuestsHowToAskWhatIsOpen() {
        assertThat(guest.put("/api/v1/quotes", "{}").at("/allowed/0")).isEqualTo("POST");
        assertThat(guest.delete("/openapi.json").status()).isEqualTo(405);
        assertThat(guest.send("POST", "/docs", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(405);
        assertThat(guest.get("/api/v1/products", "Accept", "text/html").status())
                .isEqualTo(406);
        assertThat(guest.send("POST", "/api/v1/quotes", "{}", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(guest.send("POST", "/api/v1/products", "{}", "Content-Type", "text/plain")
                        .status())
                .as("for staff only, whatever is sent")
                .isEqualTo(401);
    }

    @Test
    void servesNoFilesOfLibraries() {
        assertThat(guest.get("/webjars/swagger-ui/index.html").status()).isEqualTo(404);
        assertThat(guest.get("/swagger-ui/index.html").status()).isEqualTo(404);
    }
}
