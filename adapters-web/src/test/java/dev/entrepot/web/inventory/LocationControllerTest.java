package dev.entrepot.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.web.Api;
import dev.entrepot.web.Api.Answered;
import dev.entrepot.web.Counter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationControllerTest {

    private static final String LOCATIONS = "/api/v1/locations";
    private static final String MAIN = LOCATIONS + "/main";
    private static final Counter COUNTER = new Counter();

    private final Api staff = COUNTER.staff();

    /** Every test begins with the default location that the shop began with. */
    @BeforeEach
    void open() {
        COUNTER.open();
        staff.patch(MAIN, "{'is_default': true}").hasStatus(200);
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    private static String content(String code) {
        return "{'code': '%s', 'name': 'Harbour', 'kind': 'warehouse'}".formatted(code);
    }

    private Answered created() {
        return staff.post(LOCATIONS, content(Fresh.word("l"))).hasStatus(201);
    }

    private static String path(Answered location) {
        return LOCATIONS + "/" + location.at("/code");
    }

    private long defaults() {
        return staff.get(LOCATIONS + "?page_size=100")
                .body()
                .at("/results")
                .valueStream()
                .filter(location -> location.at("/is_default").booleanValue())
                .count();
    }

    @Test
    void keepsAllThatALocationSays() {
        String code = Fresh.word("l");

        Answered created = staff.post(LOCATIONS, """
                {'code': '%s', 'name': ' Berlin-Mitte ', 'kind': 'store', 'priority': 20, 'active': false,
                 'zones': [{'country': '*'}, {'country': 'DE'}, {'country': 'US', 'region': ' NY '}, {'country': 'DE'},
                           {'country': 'DE', 'postal_codes': '10*'}]}""".formatted(code));

        created.hasStatus(201).hasBody("""
                {'code': '%s', 'name': 'Berlin-Mitte', 'kind': 'store', 'priority': 20,
                 'zones': [{'country': 'DE', 'region': '', 'postal_codes': '10*'}, {'country': 'US', 'region': 'NY', 'postal_codes': null},
                           {'country': 'DE', 'region': '', 'postal_codes': null}, {'country': '*', 'region': '', 'postal_codes': null}],
                 'active': false, 'is_default': false}""".formatted(code));
        assertThat(created.header("Location")).endsWith(path(created));
        assertThat(created.header("ETag")).matches("\"1\\.[A-Za-z0-9_-]{16}\"");
        assertThat(staff.get(path(created)).body()).isEqualTo(created.body());
    }

    @Test
    void sendsEverywhereAndFirstIfNothingElseIsSaid() {
        Answered created = created();

        created.hasBody("""
                {'code': '%s', 'name': 'Harbour', 'kind': 'warehouse', 'priority': 0, 'zones': [], 'active': true,
                 'is_default': false}""".formatted(created.at("/code")));
    }

    @Test
    void listsLocationsByTheirPriorities() {
        Answered last = created();
        staff.patch(path(last), "{'priority': 1000000, 'active': false}").hasStatus(200);
        Answered first = created();
        staff.patch(path(first), "{'priority': 999999}").hasStatus(200);

        List<String> codes = staff.get(LOCATIONS + "?page_size=100")
                .hasStatus(200)
                .body()
                .at("/results")
                .valueStream()
                .map(location -> location.at("/code").stringValue())
                .toList();

        assertThat(codes).containsSubsequence("main", first.at("/code"), last.at("/code"));
        staff.get(LOCATIONS + "?page=99999").isProblem(404, "page_out_of_range");
    }

    @Test
    void refusesATakenCode() {
        Answered first = created();

        Answered second = staff.post(LOCATIONS, content(first.at("/code"))).isProblem(409, "location_code_taken");

        assertThat(second.at("/location")).isEqualTo(first.at("/code"));
    }

    @Test
    void answersARepeatedRequestOnceMore() {
        Api repeating = staff.with("Idempotency-Key", Fresh.word("key"));
        String body = content(Fresh.word("l"));

        Answered first = repeating.post(LOCATIONS, body).hasStatus(201);
        Answered again = repeating.post(LOCATIONS, body).hasStatus(201);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        staff.delete(path(first)).hasStatus(204);
        repeating.post(LOCATIONS, body).isProblem(410, "gone");
    }

    @Test
    void replacesALocation() {
        Answered location = created();
        staff.patch(path(location), "{'priority': 3, 'active': false, 'zones': [{'country': 'DE'}]}")
                .hasStatus(200);

        Answered replaced = staff.put(
                path(location),
                "{'code': '%s', 'name': 'Attic', 'kind': 'dropshipper', 'priority': 7}"
                        .formatted(location.at("/code")));

        replaced.hasStatus(200).hasBody("""
                {'code': '%s', 'name': 'Attic', 'kind': 'dropshipper', 'priority': 7, 'zones': [], 'active': true,
                 'is_default': false}""".formatted(location.at("/code")));
        assertThat(replaced.header("ETag")).startsWith("\"3.");
    }

    @Test
    void changesSomeOfALocation() {
        Answered location = created();

        Answered patched = staff.patch(path(location), "{'priority': 9}").hasStatus(200);

        assertThat(patched.at("/priority")).isEqualTo("9");
        assertThat(patched.at("/name")).isEqualTo("Harbour");
        staff.patch(path(location), "{'zones': [{'country': 'FR'}]}").hasStatus(200);
        staff.patch(path(location), "{'zones': null}").hasStatus(200).hasAt("/zones", "[]");
    }

    @Test
    void keepsACodeForGood() {
        Answered location = created();

        staff.put(path(location), content(Fresh.word("l"))).hasFaults("/code code_is_final");
        staff.patch(path(location), "{'code': 'other'}").hasFaults("/code code_is_final");
    }

    @Test
    void comparesTheVersionThatTheEditorHasSeen() {
        Answered location = created();
        String seen = location.header("ETag");
        staff.with("If-Match", seen).patch(path(location), "{'name': 'A'}").hasStatus(200);
        Api late = staff.with("If-Match", seen);

        late.put(path(location), content(location.at("/code"))).isProblem(412, "stale_version");
        late.patch(path(location), "{'name': 'B'}").isProblem(412, "stale_version");
        late.delete(path(location)).isProblem(412, "stale_version");

        assertThat(staff.get(path(location)).at("/name")).isEqualTo("A");
    }

    @Test
    void movesTheDefault() {
        Answered location = created();
        String seen = staff.get(MAIN).header("ETag");

        staff.patch(path(location), "{'is_default': true}").hasStatus(200).hasAt("/is_default", "true");

        assertThat(defaults()).isEqualTo(1);
        Answered before = staff.get(MAIN).hasAt("/is_default", "false").hasAt("/active", "true");
        assertThat(before.header("ETag")).isNotEqualTo(seen);
        staff.put(MAIN, "{'code': 'main', 'name': 'Main', 'kind': 'warehouse', 'is_default': true}")
                .hasStatus(200)
                .hasAt("/is_default", "true");
        staff.put(MAIN, "{'code': 'main', 'name': 'Main', 'kind': 'warehouse'}")
                .hasStatus(200)
                .hasAt("/is_default", "true");
        Answered third = staff.post(
                        LOCATIONS,
                        "{'code': '%s', 'name': 'C', 'kind': 'store', 'is_default': true}".formatted(Fresh.word("l")))
                .hasStatus(201);
        assertThat(third.at("/is_default")).isEqualTo("true");
        assertThat(defaults()).isEqualTo(1);
    }

    @Test
    void hasOneDefaultHoweverManyAreMadeItAtOnce() {
        List<Answered> locations = List.of(created(), created(), created(), created());

        Race.run(
                8,
                racer -> staff.patch(path(locations.get(racer % 4)), "{'is_default': true}")
                        .hasStatus(200));

        assertThat(defaults()).isEqualTo(1);
    }

    @Test
    void isNeverWithoutAnActiveDefault() {
        staff.patch(MAIN, "{'active': false}").isProblem(409, "default_location_needed");
        staff.patch(MAIN, "{'is_default': false}").isProblem(409, "default_location_needed");
        staff.put(MAIN, "{'code': 'main', 'name': 'Main', 'kind': 'warehouse', 'is_default': false}")
                .isProblem(409, "default_location_needed");
        staff.delete(MAIN).isProblem(409, "default_location_needed");
        staff.post(
                        LOCATIONS,
                        "{'code': '%s', 'name': 'C', 'kind': 'store', 'is_default': true, 'active': false}"
                                .formatted(Fresh.word("l")))
                .isProblem(409, "default_location_needed");

        staff.get(MAIN).hasAt("/is_default", "true").hasAt("/active", "true");
    }

    @Test
    void deletesALocationWhereNothingEverWas() {
        Answered location = created();

        staff.delete(path(location)).hasStatus(204);

        staff.get(path(location)).isProblem(404, "location_not_found");
        staff.delete(path(location)).isProblem(404, "location_not_found");
        staff.put(path(location), content(location.at("/code"))).isProblem(404, "location_not_found");
        staff.patch(path(location), "{}").isProblem(404, "location_not_found");
    }

    @Test
    void deactivatesWhatCannotBeDeleted() {
        COUNTER.sell(Fresh.code("STOCKED"), "10.00", 3);
        staff.patch(path(created()), "{'is_default': true}").hasStatus(200);

        Answered refused = staff.delete(MAIN).isProblem(409, "location_in_use");

        assertThat(refused.at("/location")).isEqualTo("main");
        staff.patch(MAIN, "{'active': false}").hasStatus(200).hasAt("/active", "false");
        staff.patch(MAIN, "{'is_default': true}").isProblem(409, "default_location_needed");
        staff.patch(MAIN, "{'active': true}").hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                     | /code required, /name required, /kind required
            {'code': 'Main', 'name': ' ', 'kind': 'ship'}                          | /code invalid_format, /name required, /kind unknown_value
            {'code': '-a', 'name': 'A', 'kind': 'store', 'standing': 'default'}    | /code invalid_format, /standing unknown_field
            {'code': 'a', 'name': 'A', 'kind': 'store', 'priority': -1}            | /priority out_of_range
            {'code': 'a', 'name': 'A', 'kind': 'store', 'priority': 1000001}       | /priority out_of_range
            {'code': 'a', 'name': 'A', 'kind': 'store', 'priority': 1.5}           | /priority wrong_type
            {'code': 'a', 'name': 'A', 'kind': 'store', 'active': 'yes'}           | /active wrong_type
            {'code': 'a', 'name': 'A', 'kind': 'store', 'zones': [null]}           | /zones/0 required
            {'code': 'a', 'name': 'A', 'kind': 'store', 'zones': [{}]}             | /zones/0/country required
            {'code': 'a', 'name': 'A', 'kind': 'store', 'zones': [{'country': 'Germany'}]} | /zones/0/country unknown_country
            {'code': 'a', 'name': 'A', 'kind': 'store', 'zones': [{'country': 'DE', 'city': 'Bonn'}]} | /zones/0/city unknown_field
            {'code': 'a', 'name': 'A', 'kind': 'store', 'zones': [{'country': 'DE', 'postal_codes': '10-20-30!'}]} | /zones/0/postal_codes invalid_value
            {'code': 'a', 'name': 'A', 'kind': 'store', 'zones': [{'country': '*', 'region': 'NY', 'postal_codes': '1'}]} | /zones/0/region conflicting, /zones/0/postal_codes conflicting
            """)
    void refusesWhatCannotBe(String body, String faults) {
        staff.post(LOCATIONS, body).hasFaults(faults.split(", "));
    }

    @Test
    void isForStaffOnly() {
        Api guest = COUNTER.guest();

        guest.get(LOCATIONS).isProblem(401, "authentication_required");
        guest.get(MAIN).isProblem(401, "authentication_required");
        guest.post(LOCATIONS, content("a")).isProblem(401, "authentication_required");
        guest.put(MAIN, content("main")).isProblem(401, "authentication_required");
        guest.patch(MAIN, "{}").isProblem(401, "authentication_required");
        guest.delete(MAIN).isProblem(401, "authentication_required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such", "UPPER", "%00", "a%2Fb"})
    void findsNothingByAWrongCode(String code) {
        Answered answer = staff.get(LOCATIONS + "/" + code);

        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/status")).isIn("400", "404");
    }
}
