package dev.entrepot.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrandControllerTest {

    private static final String BRANDS = "/api/v1/brands";

    private TestServer server;
    private TestClient staff;
    private TestClient guest;

    @BeforeAll
    void start() {
        server = TestServer.start();
        staff = server.staff();
        guest = server.guest();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void registersABrand() {
        Reply created = staff.post(BRANDS, "{\"name\": \"Crème Brûlée\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/name")).isEqualTo("Crème Brûlée");
        assertThat(created.at("/slug")).isEqualTo("creme-brulee");
        assertThat(created.header("Location")).endsWith(BRANDS + "/" + created.at("/id"));
        assertThat(created.header("ETag")).matches("\"1\\.[A-Za-z0-9_-]{16}\"");
        assertThat(guest.get(BRANDS + "/" + created.at("/id")).json()).isEqualTo(created.json());
        assertThat(guest.get(BRANDS + "/creme-brulee").json()).isEqualTo(created.json());
    }
}
