package dev.entrepot.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CategoryControllerTest {

    private static final String CATEGORIES = "/api/v1/categories";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestClient staff = TestServer.shared().staff();
    private final TestClient guest = TestServer.shared().guest();

    @Test
    void opensACategoryByItsNameAlone() {
        Reply created = staff.post(CATEGORIES, "{\"name\": \"Shells & Down for the Cold\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/slug")).isEqualTo("shells-and-down-for-the-cold");
        assertThat(created.at("/code")).isEqualTo("SHELLS-AND-DOWN-FOR");
        assertThat(created.json().at("/active").asBoolean()).isTrue();
        assertThat(created.json().at("/parent_id").isNull()).isTrue();
    }

    @Test
    void opensACategoryBelowAnother() {
        Reply parent = category("");

        Reply child = category(", \"parent_id\": \"" + parent.at("/id")
                + "\", \"position\": 3, \"description\": \"<p>Fine</p><script>x</script>\"");

        assertThat(child.at("/parent_id")).isEqualTo(parent.at("/id"));
        assertThat(child.json().at("/position").asInt()).isEqualTo(3);
        assertThat(child.at("/description")).isEqualTo("<p>Fine</p>");
        assertThat(guest.get(CATEGORIES + "/" + child.at("/slug")).json()).isEqualTo(child.json());
    }

    @Test
    void refusesAParentThatDoesNotExist() {
        Reply created =
                staff.post(CATEGORIES, "{\"name\": \"Lost\", \"parent_id\": \"0193a2f0-0000-7000-8000-000000000009\"}");

        assertThat(created.status()).isEqualTo(422);
        assertThat(created.at("/code")).isEqualTo("unknown_reference");
        assertThat(created.errors()).hasSize(1).first().asString().endsWith(" unknown_reference");
    }

    @Test
    void refusesATakenCode() {
        Reply first = category("");

        Reply second = staff.post(CATEGORIES, "{\"name\": \"Other\", \"code\": \"" + first.at("/code") + "\"}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("code_taken");
        assertThat(second.at("/category_code")).isEqualTo(first.at("/code"));
    }

    @Test
    void refusesACycle() {
        Reply parent = category("");
        Reply child = category(", \"parent_id\": \"" + parent.at("/id") + "\"");

        Reply moved = staff.patch(CATEGORIES + "/" + parent.at("/id"), "{\"parent_id\": \"" + child.at("/id") + "\"}");

        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.at("/code")).isEqualTo("category_cycle");
    }

    @Test
    void makesACategoryARootAgain() {
        Reply child = category(", \"parent_id\": \"" + category("").at("/id") + "\"");

        Reply moved = staff.patch(CATEGORIES + "/" + child.at("/id"), "{\"parent_id\": null}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().at("/parent_id").isNull()).isTrue();
        assertThat(moved.at("/code")).isEqualTo(child.at("/code"));
    }

    @Test
    void replacesWhatIsLeftOutByItsDefault() {
        Reply category = category(", \"position\": 9, \"description\": \"Old\"");

        Reply replaced = staff.put(CATEGORIES + "/" + category.at("/id"), "{\"name\": \"New\"}");

        assertThat(replaced.at("/name")).isEqualTo("New");
        assertThat(replaced.at("/description")).isEmpty();
        assertThat(replaced.json().at("/position").asInt()).isZero();
        assertThat(replaced.at("/slug")).isEqualTo(category.at("/slug"));
    }

    @Test
    void hidesFromGuestsWhatIsNotActive() {
        Reply hidden = category(", \"active\": false");
        String path = CATEGORIES + "/" + hidden.at("/id");

        assertThat(guest.get(path).at("/code")).isEqualTo("category_not_found");
        assertThat(staff.get(path).status()).isEqualTo(200);
        assertThat(ids(guest.get(CATEGORIES + "?page_size=100"))).doesNotContain(hidden.at("/id"));
        assertThat(ids(staff.get(CATEGORIES + "?page_size=100"))).contains(hidden.at("/id"));
    }

    @Test
    void keepsACategoryThatIsInUse() {
        Reply parent = category("");
        category(", \"parent_id\": \"" + parent.at("/id") + "\"");

        Reply deleted = staff.delete(CATEGORIES + "/" + parent.at("/slug"));

        assertThat(deleted.status()).isEqualTo(409);
        assertThat(deleted.at("/code")).isEqualTo("category_in_use");
        assertThat(deleted.at("/children")).isEqualTo("1");
    }

    @Test
    void deletesACategory() {
        Reply category = category("");

        assertThat(staff.delete(CATEGORIES + "/" + category.at("/id"), "If-Match", category.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(staff.delete(CATEGORIES + "/" + category.at("/id")).status()).isEqualTo(404);
    }

    private static Iterable<String> ids(Reply list) {
        return list.json().path("results").findValuesAsString("id");
    }

    private Reply category(String more) {
        Reply created = staff.post(CATEGORIES, "{\"name\": \"Category " + NUMBER.incrementAndGet() + "\"" + more + "}");
        assertThat(created.status()).isEqualTo(201);
        return created;
    }
}
