package dev.entrepot.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.web.TestClient;
import dev.entrepot.web.TestClient.Reply;
import dev.entrepot.web.TestServer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandControllerTest {

    private static final String BRANDS = "/api/v1/brands";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestClient staff = TestServer.shared().staff();
    private final TestClient guest = TestServer.shared().guest();

    @Test
    void registersABrand() {
        Reply created = staff.post(BRANDS, "{\"name\": \"Crème Brûlée\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/name")).isEqualTo("Crème Brûlée");
        assertThat(created.at("/slug")).isEqualTo("creme-brulee");
        assertThat(created.header("Location"))
                .startsWith("http://localhost:")
                .endsWith(BRANDS + "/" + created.at("/id"));
        assertThat(created.header("ETag")).matches("\"1\\.[A-Za-z0-9_-]{16}\"");
        assertThat(guest.get(BRANDS + "/" + created.at("/id")).json()).isEqualTo(created.json());
        assertThat(guest.get(BRANDS + "/creme-brulee").json()).isEqualTo(created.json());
    }

    @Test
    void refusesATakenSlug() {
        Reply first = brand();

        Reply second = staff.post(BRANDS, "{\"name\": \"Other\", \"slug\": \"" + first.at("/slug") + "\"}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("slug_taken");
        assertThat(second.at("/slug")).isEqualTo(first.at("/slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-brand", "No Such Brand", "0193a2f0-0000-7000-8000-000000000009", "%00", "a%2Fb"})
    void findsNothingByAWrongReference(String reference) {
        Reply reply = guest.get(BRANDS + "/" + reference.replace(" ", "%20"));

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void replacesABrand() {
        Reply brand = brand();

        Reply replaced = staff.put(BRANDS + "/" + brand.at("/id"), "{\"name\": \"Renamed\"}");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.at("/name")).isEqualTo("Renamed");
        assertThat(replaced.at("/slug")).isEqualTo(brand.at("/slug"));
        assertThat(replaced.header("ETag")).startsWith("\"2.");
    }

    @Test
    void changesABrandByItsSlug() {
        Reply brand = brand();
        String slug = "moved-" + brand.at("/slug");

        Reply patched = staff.patch(BRANDS + "/" + brand.at("/slug"), "{\"slug\": \"" + slug + "\"}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("/name")).isEqualTo(brand.at("/name"));
        assertThat(patched.at("/slug")).isEqualTo(slug);
    }

    @Test
    void refusesAPatchThatLeavesNoValidBrand() {
        Reply patched = staff.patch(BRANDS + "/" + brand().at("/id"), "{\"name\": null, \"colour\": 1}");

        assertThat(patched.status()).isEqualTo(422);
        assertThat(patched.errors()).containsExactlyInAnyOrder("/name required", "/colour unknown_field");
    }

    @Test
    void deletesABrand() {
        String path = BRANDS + "/" + brand().at("/id");

        Reply deleted = staff.delete(path);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.bytes()).isEmpty();
        assertThat(guest.get(path).at("/code")).isEqualTo("brand_not_found");
    }

    @Test
    void keepsABrandThatHasProducts() {
        Reply brand = brand();
        Reply product =
                staff.post("/api/v1/products", "{\"name\": \"Carrier\", \"brand_id\": \"" + brand.at("/id") + "\"}");

        Reply deleted = staff.delete(BRANDS + "/" + brand.at("/id"));

        assertThat(product.status()).isEqualTo(201);
        assertThat(deleted.status()).isEqualTo(409);
        assertThat(deleted.at("/code")).isEqualTo("brand_in_use");
        assertThat(deleted.at("/products")).isEqualTo("1");
    }

    @Test
    void comparesTheVersionThatTheEditorHasSeen() {
        Reply brand = brand();
        String path = BRANDS + "/" + brand.at("/id");
        String seen = brand.header("ETag");
        String seenWithAnotherDigest = seen.substring(0, seen.indexOf('.')) + ".whatever\"";

        assertThat(staff.patch(path, "{\"name\": \"A\"}", "If-Match", seenWithAnotherDigest)
                        .status())
                .isEqualTo(200);
        Reply late = staff.patch(path, "{\"name\": \"B\"}", "If-Match", seen);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/code")).isEqualTo("stale_version");
        assertThat(late.at("/present_version")).isEqualTo("2");
        assertThat(guest.get(path).at("/name")).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1.abc\"", "\"nonsense\"", "1", "\"\"", "\"x.1\"", "\"7.a\", \"8.b\""})
    void matchesStrongTagsOfThePresentVersionOnly(String tag) {
        String path = BRANDS + "/" + brand().at("/id");

        assertThat(staff.put(path, "{\"name\": \"B\"}", "If-Match", tag).status())
                .isEqualTo(412);
        assertThat(staff.delete(path, "If-Match", tag).status()).isEqualTo(412);
    }

    @Test
    void saysSoWhenATagNamesNoVersion() {
        String path = BRANDS + "/" + brand().at("/id");

        assertThat(staff.delete(path, "If-Match", "W/\"1.abc\"").at("/code")).isEqualTo("precondition_failed");
        assertThat(staff.delete(path, "If-Match", "\"7.abc\"").at("/code")).isEqualTo("stale_version");
    }

    @Test
    void takesAnyVersionForAStar() {
        Reply brand = brand();

        assertThat(staff.put(BRANDS + "/" + brand.at("/id"), "{\"name\": \"B\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(staff.delete(BRANDS + "/nobody", "If-Match", "*").at("/code"))
                .isEqualTo("precondition_failed");
    }

    @Test
    void takesOneOfSeveralVersions() {
        Reply brand = brand();

        assertThat(staff.delete(BRANDS + "/" + brand.at("/id"), "If-Match", "\"9.x\", " + brand.header("ETag"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void letsOneOfTwoWritersWin() {
        Reply brand = brand();
        String path = BRANDS + "/" + brand.at("/id");

        long won = IntStream.range(0, 8)
                .parallel()
                .map(i -> staff.patch(path, "{\"name\": \"N" + i + "\"}", "If-Match", brand.header("ETag"))
                        .status())
                .filter(status -> status == 200)
                .count();

        assertThat(won).isOne();
    }

    @Test
    void repeatsAChangeThatNamesNoVersion() {
        String path = BRANDS + "/" + brand().at("/id");

        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .map(i ->
                                staff.patch(path, "{\"name\": \"N" + i + "\"}").status()))
                .containsOnly(200);
        assertThat(guest.get(path).header("ETag")).startsWith("\"5.");
    }

    @Test
    void sendsNothingThatTheClientHas() {
        Reply brand = brand();
        String path = BRANDS + "/" + brand.at("/id");
        String tag = brand.header("ETag");

        for (String given : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Reply reply = guest.get(path, "If-None-Match", given);

            assertThat(reply.status()).as(given).isEqualTo(304);
            assertThat(reply.header("ETag")).isEqualTo(tag);
            assertThat(reply.bytes()).isEmpty();
        }
        assertThat(guest.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void answersHeadLikeGet() {
        String path = BRANDS + "/" + brand().at("/id");

        Reply get = guest.get(path);
        Reply head = guest.send("HEAD", path, null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        for (String header : new String[] {"ETag", "Content-Type", "Content-Length", "Vary", "Cache-Control"}) {
            assertThat(head.header(header))
                    .as(header)
                    .isEqualTo(get.header(header))
                    .isNotEmpty();
        }
    }

    @Test
    void doesTheSameRequestOnce() {
        String key = "key-" + NUMBER.incrementAndGet();
        String name = "Once " + key;

        Reply first = staff.post(BRANDS, "{\"name\": \"" + name + "\"}", "Idempotency-Key", key);
        Reply again = staff.post(
                BRANDS, "{ \"name\" : \"" + name + "\", \"slug\": null }", "Idempotency-Key", "\"" + key + "\"");

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void refusesAKeyForAnotherRequest() {
        String key = "key-" + NUMBER.incrementAndGet();
        staff.post(BRANDS, "{\"name\": \"One " + key + "\"}", "Idempotency-Key", key);

        Reply other = staff.post(BRANDS, "{\"name\": \"Two " + key + "\"}", "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/code")).isEqualTo("idempotency_key_reused");
    }

    @Test
    void saysSoWhenWhatAKeyMadeIsGone() {
        String key = "key-" + NUMBER.incrementAndGet();
        String body = "{\"name\": \"Gone " + key + "\"}";
        Reply first = staff.post(BRANDS, body, "Idempotency-Key", key);
        staff.delete(BRANDS + "/" + first.at("/id"));

        Reply again = staff.post(BRANDS, body, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.at("/code")).isEqualTo("gone");
    }

    @Test
    void refusesAKeyOfNoUse() {
        Reply tooLong = staff.post(BRANDS, "{\"name\": \"X\"}", "Idempotency-Key", "k".repeat(256));
        Reply empty = staff.post(BRANDS, "{\"name\": \"X\"}", "Idempotency-Key", "\"\"");

        assertThat(tooLong.errors()).containsExactly("Idempotency-Key invalid_length");
        assertThat(empty.errors()).containsExactly("Idempotency-Key invalid_length");
    }

    @Test
    void walksThroughAListByItsLinks() {
        IntStream.range(0, 5).forEach(i -> brand());
        Reply all = guest.get(BRANDS + "?page_size=100");
        Set<String> seen = new LinkedHashSet<>();
        int pages = 0;

        Reply page = guest.get(BRANDS + "?page_size=2");
        assertThat(page.at("/pagination/previous")).isEmpty();
        assertThat(page.header("Link"))
                .doesNotContain("rel=\"prev\"")
                .contains("rel=\"next\"", "rel=\"first\"", "rel=\"last\"");
        while (true) {
            pages++;
            page.json()
                    .path("results")
                    .forEach(brand -> seen.add(brand.path("id").asString()));
            String next = page.at("/pagination/next");
            if (next.isEmpty()) {
                break;
            }
            assertThat(page.header("Link")).contains("<" + next + ">; rel=\"next\"");
            page = guest.get(next.substring(next.indexOf("/api/")));
        }

        assertThat(seen).hasSize(all.json().at("/pagination/count").asInt());
        assertThat(page.header("Link")).doesNotContain("rel=\"next\"").contains("rel=\"prev\"");
        assertThat(page.json().at("/pagination/total_pages").asInt()).isEqualTo(pages);
        assertThat(page.json().at("/pagination/current_page").asInt()).isEqualTo(pages);
        assertThat(page.json().at("/pagination").propertyNames())
                .containsExactly("count", "page_size", "total_pages", "current_page", "next", "previous");
    }

    @Test
    void hasNoPageBeyondTheLast() {
        Reply reply = guest.get(BRANDS + "?page=1000000");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/code")).isEqualTo("page_out_of_range");
    }

    @Test
    void refusesWrongParametersAllAtOnce() {
        Reply reply = guest.get(BRANDS + "?page=0&page_size=101&colour=red");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors())
                .containsExactlyInAnyOrder("page out_of_range", "page_size out_of_range", "colour unknown_parameter");
        assertThat(reply.at("/errors/0/known/0")).isEqualTo("page");
    }

    @Test
    void refusesParametersWhereNoneIsKnown() {
        Reply reply = guest.get(BRANDS + "/" + brand().at("/id") + "?page=1");

        assertThat(reply.errors()).containsExactly("page unknown_parameter");
    }

    @Test
    void compressesWhatIsWorthIt() {
        IntStream.range(0, 30).forEach(i -> brand());

        Reply plain = guest.get(BRANDS + "?page_size=100");
        Reply compressed = guest.get(BRANDS + "?page_size=100", "Accept-Encoding", "gzip");

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.bytes()).hasSizeLessThan(plain.bytes().length / 2);
        assertThat(compressed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gzip;q=0.5            | true
                    br, gzip ; q=0.001    | true
                    GZIP                  | true
                    *                     | true
                    identity;q=0, *;q=0.1 | true
                    gzip;q=0              | false
                    gzip;q=0.000, *       | false
                    *;q=0                 | false
                    br, deflate           | false
                    x-gzip2               | false
                    """)
    void compressesForWhoeverAcceptsGzip(String accepted, boolean compresses) {
        IntStream.range(0, 30).forEach(i -> brand());

        Reply reply = guest.get(BRANDS + "?page_size=100", "Accept-Encoding", accepted);

        assertThat(reply.header("Content-Encoding").equals("gzip")).isEqualTo(compresses);
    }

    private Reply brand() {
        Reply created = staff.post(BRANDS, "{\"name\": \"Brand " + NUMBER.incrementAndGet() + "\"}");
        assertThat(created.status()).isEqualTo(201);
        return created;
    }
}
