package dev.entrepot.web.shared.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitFilterTest {

    private static final String PATH = "/api/v1/brands";

    @Test
    void turnsWhoSendsTooManyAwayAndNobodyElse() {
        try (TestServer server =
                TestServer.start(Map.of("entrepot.web.limits.local", "3", "entrepot.web.limits.keys", "2"))) {
            for (int left = 2; left >= 0; left--) {
                Reply passed = server.guest().get(PATH);
                assertThat(passed.status()).isEqualTo(200);
                assertThat(passed.header("RateLimit-Policy")).isEqualTo("\"local\";q=3;w=60");
                assertThat(passed.header("RateLimit")).startsWith("\"local\";r=" + left + ";t=");
            }
            Reply refused = server.guest().get(PATH);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.at("/code")).isEqualTo("rate_limited");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
            assertThat(refused.header("RateLimit")).startsWith("\"local\";r=0;t=");
            assertThat(server.guest().get("/openapi.json").status()).isEqualTo(200);
            assertThat(server.staff().get(PATH).header("RateLimit")).startsWith("\"key\";r=1;t=");
            assertThat(server.staff().get(PATH).status()).isEqualTo(200);
            assertThat(server.staff().get(PATH).status()).isEqualTo(429);
            assertThat(server.colleague().get(PATH).status()).isEqualTo(200);
        }
    }

    @Test
    void knowsGuestsByTheAddressThatAProxyTells() {
        try (TestServer server = TestServer.start(
                Map.of("entrepot.web.limits.guests", "2", "server.forward-headers-strategy", "native"))) {
            assertThat(left(server, "203.0.113.7")).isEqualTo(1);
            assertThat(left(server, "203.0.113.7")).isZero();
            assertThat(left(server, "203.0.113.8")).isEqualTo(1);
            assertThat(left(server, "2001:db8::1")).isEqualTo(1);
            assertThat(left(server, "2001:db8:0:0:ffff::9"))
                    .as("the same network")
                    .isZero();
            assertThat(left(server, "2001:db8:0:1::1")).isEqualTo(1);
            assertThat(left(server, "unknown")).isEqualTo(1);
            assertThat(left(server, "203.0.113.7:4711")).as("also no address").isZero();
            assertThat(server.guest()
                            .get(PATH, "X-Forwarded-For", "203.0.113.7")
                            .status())
                    .isEqualTo(429);
        }
    }

    private static int left(TestServer server, String client) {
        Reply reply = server.guest().get(PATH, "X-Forwarded-For", client);
        assertThat(reply.status()).isEqualTo(200);
        return Integer.parseInt(reply.header("RateLimit").replaceAll("\"guest\";r=(\\d+);.*", "$1"));
    }

    @Test
    void limitsNothingWhereItIsSwitchedOff() {
        try (TestServer server =
                TestServer.start(Map.of("entrepot.web.limits.local", "0", "entrepot.web.limits.keys", "0"))) {
            Reply reply = server.guest().get(PATH);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("RateLimit")).isEmpty();
            assertThat(reply.header("RateLimit-Policy")).isEmpty();
            assertThat(server.staff().get(PATH).header("RateLimit")).isEmpty();
        }
    }

    @Test
    void isGenerousByDefault() {
        assertThat(TestServer.shared().guest().get(PATH).header("RateLimit-Policy"))
                .isEqualTo("\"local\";q=600000;w=60");
    }
}
