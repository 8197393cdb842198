package dev.entrepot.web.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.catalog.BrandView;
import dev.entrepot.application.catalog.BrandViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {

    private static final String BRANDS = "/api/v1/brands";

    private TestServer server;
    private TestClient staff;
    private TestClient guest;

    @BeforeAll
    void start() {
        server = TestServer.start(
                Map.of(
                        "entrepot.web.body-limit", "2KB",
                        "entrepot.web.cors-origins", "https://shop.example",
                        "entrepot.web.public-url", "https://api.example"),
                Failures.class);
        staff = server.staff();
        guest = server.guest();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void hasEveryMember() {
        Reply reply = guest.get(BRANDS + "/nobody", "X-Request-ID", "my-request.1");

        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.json().propertyNames())
                .containsExactly(
                        "type",
                        "title",
                        "status",
                        "detail",
                        "instance",
                        "code",
                        "request_id",
                        "timestamp",
                        "reference");
        assertThat(reply.at("/type")).isEqualTo("https://api.example/docs/errors/brand_not_found");
        assertThat(reply.at("/title")).isEqualTo("Brand not found");
        assertThat(reply.json().at("/status").asInt()).isEqualTo(404).isEqualTo(reply.status());
        assertThat(reply.at("/instance")).isEqualTo(BRANDS + "/nobody");
        assertThat(reply.at("/request_id")).isEqualTo("my-request.1").isEqualTo(reply.header("X-Request-ID"));
        assertThat(reply.at("/timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"defect", "nested-defect"})
    void tellsNothingOfADefect(String slug) {
        Reply reply = guest.get(BRANDS + "/" + slug);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.at("/code")).isEqualTo("internal_error");
        assertThat(reply.header("ETag")).isEmpty();
        assertThat(new String(reply.bytes(), StandardCharsets.UTF_8))
                .doesNotContain("secret", "Exception", "dev.entrepot", "SELECT");
    }

    @ParameterizedTest
    @CsvSource({
        "pool, 503, unavailable",
        "timeout, 503, unavailable",
        "race, 409, concurrent_change",
        "overflow, 422, amount_too_large",
        "mismatch, 422, currency_mismatch"
    })
    void tellsWhatPassesFromDefects(String slug, int status, String code) {
        Reply reply = guest.get(BRANDS + "/" + slug);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.at("/code")).isEqualTo(code);
        assertThat(reply.header("Retry-After")).isEqualTo(status == 422 ? "" : "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "{\"name\": \"A\", \"name\": \"B\"}", "{'name': 1}"})
    void refusesWhatIsNoJson(String body) {
        Reply reply = staff.post(BRANDS, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/code")).isEqualTo("malformed_request");
    }

    @Test
    void refusesDeepJson() {
        Reply reply = staff.post(BRANDS, "[".repeat(100) + "]".repeat(100));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/detail"))
                .isEqualTo("The JSON is nested more than 32 levels deep. Send a flatter document.");
    }

    @Test
    void refusesBigBodies() throws IOException {
        Reply announced = staff.post(BRANDS, "{\"name\": \"" + "x".repeat(3000) + "\"}");
        String unannounced = raw("POST /api/v1/brands HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-API-Key: "
                + server.staffKey() + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nbb8\r\n"
                + "x".repeat(3000) + "\r\n0\r\n\r\n");

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.at("/code")).isEqualTo("body_too_large");
        assertThat(announced.at("/limit_bytes")).isEqualTo("2048");
        assertThat(unannounced).startsWith("HTTP/1.1 413").contains("\"code\":\"body_too_large\"");
    }

    @Test
    void saysWhichMethodsAreTaken() {
        Reply reply = staff.delete(BRANDS);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.at("/code")).isEqualTo("method_not_allowed");
        assertThat(reply.header("Allow")).contains("GET", "POST");
        assertThat(reply.at("/detail")).isEqualTo("DELETE is not taken here; send GET or POST.");
        assertThat(reply.json().path("allowed").toString()).isEqualTo("[\"GET\",\"POST\"]");
    }

    @Test
    void refusesOtherMediaTypes() {
        Reply reply = staff.send("POST", BRANDS, "name=A", "Content-Type", "application/x-www-form-urlencoded");
        Reply none = staff.send("POST", BRANDS, "{\"name\": \"A\"}");

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.at("/code")).isEqualTo("unsupported_media_type");
        assertThat(reply.at("/detail"))
                .isEqualTo(
                        "The Content-Type application/x-www-form-urlencoded is not taken here; send application/json.");
        assertThat(reply.at("/supported/0")).isEqualTo("application/json");
        assertThat(none.status()).isEqualTo(415);
        assertThat(none.at("/detail")).isEqualTo("There is no Content-Type; send application/json.");
        assertThat(staff.send("PATCH", BRANDS + "/a", "{}", "Content-Type", "application/json")
                        .at("/detail"))
                .endsWith("send application/merge-patch+json.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "garbage | The header Content-Type cannot be read, or names a charset that does not exist; send application/json.",
                "application/json;charset=nope | The header Content-Type cannot be read, or names a charset that does not exist; send application/json.",
                "application/json;charset=ISO-8859-1 | JSON is not taken in ISO-8859-1; send it in UTF-8",
                "application/json;charset=UTF-16 | JSON is not taken in UTF-16; send it in UTF-8"
            })
    void saysWhatIsWrongWithAContentType(String type, String detail) {
        Reply reply = staff.send("POST", BRANDS, "{\"name\": \"\u00c4\"}", "Content-Type", type);

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.at("/detail")).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "US-ASCII"})
    void takesUtf8UnderItsNames(String charset) {
        Reply reply = staff.send("POST", BRANDS, "{}", "Content-Type", "application/json;charset=" + charset);

        assertThat(reply.errors()).containsExactly("/name required");
    }

    @Test
    void saysNothingOfItsInsidesToAnAcceptThatCannotBeRead() {
        Reply reply = guest.get(BRANDS, "Accept", "nonsense");

        assertThat(reply.at("/detail"))
                .isEqualTo("The header Accept cannot be read. Send Accept: application/json, or no such header.");
    }

    @Test
    void tellsTooLongNumbersFromDeepJson() {
        Reply reply = staff.post(BRANDS, "{\"name\": " + "1".repeat(400) + "}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/detail")).startsWith("The JSON has a number of more than 100 digits.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/json;q=0", "nonsense"})
    void refusesClientsThatTakeNoJson(String accept) {
        Reply reply = staff.get(BRANDS, "Accept", accept);

        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.at("/code")).isEqualTo("not_acceptable");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/*", "text/html, */*;q=0.1", "application/json;q=0.5"})
    void takesClientsThatTakeJsonAsWell(String accept) {
        assertThat(staff.get(BRANDS, "Accept", accept).status()).isEqualTo(200);
    }

    @Test
    void saysNotFoundOfWhatIsNowhere() {
        Reply reply = staff.get("/api/v1/nothing");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/code")).isEqualTo("not_found");
        assertThat(reply.at("/detail"))
                .isEqualTo("There is nothing at this address; every address of the API stands in /openapi.json.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/brand, /api/v1/brands",
        "/api/v1/products/, /api/v1/products",
        "/products, /api/v1/products",
        "/api/v1/odrers/7/history, /api/v1/orders/7/history"
    })
    void saysWhichAddressWasMeant(String asked, String meant) {
        Reply reply = staff.get(asked);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/detail")).contains("did you mean " + meant + "?").contains("/openapi.json");
    }

    @Test
    void saysWhatABodyShouldBe() {
        Reply array = staff.post(BRANDS, "[]");
        Reply twice = staff.post(BRANDS, "{\"name\": \"A\", \"name\": \"B\"}");

        assertThat(array.status()).isEqualTo(422);
        assertThat(array.at("/detail"))
                .startsWith("One thing is wrong: The body should be an object with members such as")
                .endsWith(", not an array.");
        assertThat(twice.at("/detail")).startsWith("The body names \"name\" twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/brands?a=[] HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/brands HTTP/1.1\r\n\r\n",
                "GET /api/v1/%2e%2e%2f%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/a%2Fb HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/brands?page=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/brands?page=%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/v1/brands?page=% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void saysAsAProblemWhatTomcatRefuses(String request) throws IOException {
        String response = raw(request);

        assertThat(response).startsWith("HTTP/1.1 400");
        assertThat(response)
                .contains("application/problem+json", "\"code\":\"malformed_request\"", "X-Request-ID: ", "nosniff")
                .doesNotContain("\"instance\":null");
        assertThat(response).doesNotContain("<html", "Tomcat", "Exception");
    }

    @Test
    void doesNotTunnel() throws IOException {
        String response = raw("CONNECT /api/v1/brands HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 405").contains("\"code\":\"method_not_allowed\"");
    }

    @Test
    void givesEveryRequestAnId() {
        String made = guest.get(BRANDS).header("X-Request-ID");

        assertThat(made).matches("[0-9a-f-]{36}");
        assertThat(guest.get(BRANDS, "X-Request-ID", "not sane!").header("X-Request-ID"))
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(made);
        assertThat(guest.get(BRANDS, "X-Request-ID", "x".repeat(129)).header("X-Request-ID"))
                .hasSize(36);
    }

    @Test
    void tellsHowLongItTook() {
        assertThat(guest.get(BRANDS).header("X-Response-Time")).matches("\\d+\\.\\dms");
        assertThat(guest.get(BRANDS + "/nobody").header("X-Response-Time")).matches("\\d+\\.\\dms");
    }

    @Test
    void protectsBrowsers() {
        Reply reply = guest.get(BRANDS);

        assertThat(reply.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void letsPagesOfTheShopCallIt() {
        Reply allowed = guest.get(BRANDS, "Origin", "https://shop.example");
        Reply preflight = guest.send(
                "OPTIONS", BRANDS, null, "Origin", "https://shop.example", "Access-Control-Request-Method", "POST");
        Reply strange = guest.get(BRANDS, "Origin", "https://evil.example");

        assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(allowed.response().headers().allValues("Vary").toString()).contains("Origin");
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(strange.status()).isEqualTo(403);
        assertThat(strange.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Not marked as a configuration, or every server would find it. */
    static class Failures {

        @Bean
        @Primary
        BrandViews failingBrandViews() {
            return new FailingBrands();
        }
    }

    /** Fails in the way that the slug names. */
    private static final class FailingBrands implements BrandViews {

        @Override
        public Optional<BrandView> find(BrandId id) {
            return Optional.empty();
        }

        @Override
        public Optional<BrandView> findBySlug(Slug slug) {
            Money most = Money.ofMinor(Long.MAX_VALUE, Currency.getInstance("EUR"));
            return switch (slug.value()) {
                case "defect" -> throw new IllegalStateException("a secret of ours");
                case "nested-defect" -> throw new IllegalStateException(new SQLException("SELECT secret", "42P01"));
                case "pool" -> throw new IllegalStateException(new SQLTransientConnectionException("pool is empty"));
                case "timeout" -> throw new IllegalStateException(new SQLException("statement timeout", "57014"));
                case "race" -> throw new ConcurrentChange("a brand");
                case "overflow" ->
                    throw new IllegalStateException(most.plus(most).toString());
                case "mismatch" ->
                    throw new IllegalStateException(
                            most.minus(Money.zero(Currency.getInstance("USD"))).toString());
                default -> Optional.empty();
            };
        }

        @Override
        public Page<BrandView> list(PageRequest page) {
            return new Page<>(List.of(), 0, false, page);
        }
    }
}
