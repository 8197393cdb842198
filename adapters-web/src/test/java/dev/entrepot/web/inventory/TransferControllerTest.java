package dev.entrepot.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.Api;
import dev.entrepot.web.Api.Answered;
import dev.entrepot.web.Counter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferControllerTest {

    private static final String TRANSFERS = "/api/v1/inventory/transfers";
    private static final Counter COUNTER = new Counter();

    private final Api staff = COUNTER.staff();
    private final String attic = Fresh.word("attic");

    /** Each test has a location of its own, which is not active. */
    @BeforeEach
    void open() {
        COUNTER.open();
        staff.post(
                        "/api/v1/locations",
                        "{'code': '%s', 'name': 'Attic', 'kind': 'warehouse', 'active': false}".formatted(attic))
                .hasStatus(201);
    }

    @AfterAll
    static void close() {
        COUNTER.close();
    }

    private static String goods(long onHand) {
        String sku = Fresh.shortCode();
        COUNTER.sell(sku, "5.00", onHand);
        return sku;
    }

    private String content(String lines, boolean inTransit) {
        return "{'from': 'main', 'to': '%s', 'lines': [%s], 'note': ' for the weekend ', 'in_transit': %s}"
                .formatted(attic, lines, inTransit);
    }

    private static String line(String sku, long quantity) {
        return "{'sku': '%s', 'quantity': %d}".formatted(sku, quantity);
    }

    private Answered sent(String sku, long quantity) {
        return staff.post(TRANSFERS, content(line(sku, quantity), true)).hasStatus(201);
    }

    private static String path(Answered transfer) {
        return TRANSFERS + "/" + transfer.at("/id");
    }

    @Test
    void carriesStockAtOnce() {
        String sku = goods(10);

        Answered created = staff.post(TRANSFERS, content(line(sku, 4), false));

        created.hasStatus(201).hasBody("""
                {'id': '%s', 'from': 'main', 'to': '%s', 'state': 'received', 'note': 'for the weekend',
                 'lines': [{'sku': '%s', 'quantity': 4, 'received': 4, 'lost': 0}], 'sent_by': 'tests',
                 'sent_at': '2026-11-21T12:00:00Z', 'ended_by': 'tests', 'ended_at': '2026-11-21T12:00:00Z'}""".formatted(created.at("/id"), attic, sku));
        assertThat(created.header("Location")).endsWith(path(created));
        assertThat(created.header("ETag")).startsWith("\"2.");
        assertThat(staff.get(path(created)).body()).isEqualTo(created.body());
        assertThat(kinds(sku)).containsExactlyInAnyOrder("transfer_in", "transfer_out", "initial");
    }

    private List<String> kinds(String sku) {
        return staff.get("/api/v1/inventory/" + sku + "/movements")
                .hasStatus(200)
                .body()
                .at("/results")
                .valueStream()
                .map(entry -> entry.at("/kind").stringValue())
                .toList();
    }

    @Test
    void receivesWhatWasSent() {
        Answered sent = sent(goods(10), 4);
        sent.hasAt("/state", "'in_transit'").hasAt("/ended_at", "null").hasAt("/lines/0/received", "0");
        assertThat(sent.header("ETag")).startsWith("\"1.");

        Answered received = staff.post(path(sent) + "/receive", null).hasStatus(200);

        received.hasAt("/state", "'received'")
                .hasAt("/lines/0/received", "4")
                .hasAt("/lines/0/lost", "0")
                .hasAt("/ended_by", "'tests'");
        assertThat(staff.get(path(sent)).body()).isEqualTo(received.body());
        staff.post(path(sent) + "/receive", "{}")
                .isProblem(409, "transfer_state")
                .hasAt("/state", "'received'");
        staff.post(path(sent) + "/cancel", null).isProblem(409, "transfer_state");
    }

    @Test
    void tellsWhatWasLost() {
        String arriving = goods(10);
        String lost = goods(10);
        Answered sent = staff.post(TRANSFERS, content(line(arriving, 4) + "," + line(lost, 2), true))
                .hasStatus(201);

        staff.post(path(sent) + "/receive", "{'lines': [%s]}".formatted(line(arriving, 3)))
                .hasStatus(200)
                .hasAt("/lines", """
                        [{'sku': '%s', 'quantity': 4, 'received': 3, 'lost': 1},
                         {'sku': '%s', 'quantity': 2, 'received': 0, 'lost': 2}]""".formatted(arriving, lost));
    }

    @Test
    void callsOffWhatIsInTransit() {
        String sku = goods(10);
        Answered sent = sent(sku, 4);
        staff.get("/api/v1/inventory/" + sku).hasAt("/on_hand", "6");

        staff.post(path(sent) + "/cancel", null).hasStatus(200).hasAt("/state", "'cancelled'");

        staff.get("/api/v1/inventory/" + sku).hasAt("/on_hand", "10");
        staff.post(path(sent) + "/cancel", null)
                .isProblem(409, "transfer_state")
                .hasAt("/state", "'cancelled'");
    }

    @Test
    void tellsEveryLineThatFallsShort() {
        String enough = goods(10);
        String few = goods(3);
        String none = goods(0);

        staff.post(TRANSFERS, content(line(enough, 4) + "," + line(few, 4) + "," + line(none, 1), false))
                .isProblem(409, "insufficient_stock_to_transfer")
                .hasAt("/shortages", """
                        [{'sku': '%s', 'requested': 4, 'on_hand': 3, 'reserved': 0, 'available': 3},
                         {'sku': '%s', 'requested': 1, 'on_hand': 0, 'reserved': 0, 'available': 0}]""".formatted(few, none));

        staff.get("/api/v1/inventory/" + enough).hasAt("/on_hand", "10");
    }

    @Test
    void leavesWhatOrdersHold() {
        String sku = goods(5);
        COUNTER.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': 'tok_success'},
                 'shipping_address': {'name': 'Ada', 'line1': 'A 1', 'city': 'Berlin', 'postal_code': '10115', 'country': 'DE'},
                 'lines': [{'sku': '%s', 'quantity': 4}]}""".formatted(sku)).hasStatus(201);

        staff.post(TRANSFERS, content(line(sku, 2), true))
                .isProblem(409, "insufficient_stock_to_transfer")
                .hasAt("/shortages/0", """
                        {'sku': '%s', 'requested': 2, 'on_hand': 5, 'reserved': 4, 'available': 1}""".formatted(sku));

        sent(sku, 1);
    }

    @Test
    void refusesMoreThanIsCountedWith() {
        String sku = goods(1_000_000_000);
        Answered sent = sent(sku, 1_000_000_000);
        staff.put("/api/v1/inventory/" + sku, "{'on_hand': 1, 'reason': 'count'}")
                .hasStatus(200);

        staff.post(path(sent) + "/cancel", null)
                .isProblem(409, "too_much_stock")
                .hasAt("/sku", "'" + sku + "'");
        staff.post(path(sent) + "/receive", null).hasStatus(200);
        staff.post(TRANSFERS, content(line(sku, 1), false)).isProblem(409, "too_much_stock");
        Answered second = sent(sku, 1);
        staff.post(path(second) + "/receive", null).isProblem(409, "too_much_stock");
    }

    @Test
    void refusesWhatDoesNotExist() {
        String sku = goods(5);
        String lines = "[" + line(sku, 1) + "]";

        Answered from = staff.post(TRANSFERS, "{'from': 'mars', 'to': 'main', 'lines': " + lines + "}")
                .isProblem(422, "unknown_location");
        assertThat(from.at("/errors/0/field")).isEqualTo("/from");
        Answered to = staff.post(TRANSFERS, "{'from': 'main', 'to': 'mars', 'lines': " + lines + "}")
                .isProblem(422, "unknown_location");
        assertThat(to.at("/errors/0/field")).isEqualTo("/to");
        staff.post(TRANSFERS, content(line("NO-1", 1) + "," + line(sku, 1) + "," + line("NO-2", 1), false))
                .isProblem(422, "unknown_sku")
                .hasAt("/skus", "['NO-1', 'NO-2']");
    }

    @Test
    void refusesWhatMakesNoSense() {
        String sku = goods(5);

        Answered same = staff.post(TRANSFERS, "{'from': 'main', 'to': 'main', 'lines': [" + line(sku, 1) + "]}")
                .isProblem(422, "same_location");
        assertThat(same.at("/errors/0/field")).isEqualTo("/to");
        staff.post(TRANSFERS, content(line(sku, 1) + "," + line(sku, 1), false))
                .isProblem(422, "duplicate_variant")
                .hasAt("/sku", "'" + sku + "'");
        Answered sent = sent(sku, 2);
        staff.post(path(sent) + "/receive", "{'lines': [%s, %s]}".formatted(line(sku, 1), line(sku, 1)))
                .isProblem(422, "duplicate_variant");
        staff.post(path(sent) + "/receive", "{'lines': [%s, %s]}".formatted(line(sku, 3), line("ZZ-OTHER", 1)))
                .isProblem(422, "more_received_than_sent")
                .hasAt("/excesses", """
                        [{'sku': '%s', 'sent': 2, 'received': 3}, {'sku': 'ZZ-OTHER', 'sent': 0, 'received': 1}]""".formatted(sku));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                                | /from required, /to required, /lines required
            {'from': ' ', 'to': 'b', 'lines': []}             | /from required, /lines invalid_length
            {'from': 'a', 'to': 'b', 'lines': [null]}         | /lines/0 required
            {'from': 'a', 'to': 'b', 'lines': [{}]}           | /lines/0/sku required, /lines/0/quantity required
            {'from': 'a', 'to': 'b', 'lines': [{'sku': 'A', 'quantity': 0}]}   | /lines/0/quantity out_of_range
            {'from': 'a', 'to': 'b', 'lines': [{'sku': 'A', 'quantity': 1000000001}]} | /lines/0/quantity out_of_range
            {'from': 'a', 'to': 'b', 'lines': [{'sku': 'A', 'quantity': 1.5}]} | /lines/0/quantity wrong_type
            {'from': 'a', 'to': 'b', 'lines': [{'sku': 'A', 'quantity': 1}], 'in_transit': 'yes'} | /in_transit wrong_type
            {'from': 'a', 'to': 'b', 'lines': [{'sku': 'A', 'quantity': 1}], 'arrived': true} | /arrived unknown_field
            """)
    void refusesWhatCannotBe(String body, String faults) {
        staff.post(TRANSFERS, body).hasFaults(faults.split(", "));
    }

    @Test
    void refusesTooMuchAtOnce() {
        String lines = "{'sku': 'A', 'quantity': 1},".repeat(500) + "{'sku': 'A', 'quantity': 1}";

        staff.post(TRANSFERS, content(lines, false)).hasFaults("/lines invalid_length");
        staff.post(
                        TRANSFERS,
                        "{'from': 'a', 'to': 'b', 'lines': [{'sku': 'A', 'quantity': 1}], 'note': '%s'}"
                                .formatted("x".repeat(201)))
                .hasFaults("/note invalid_length");
        Answered sent = sent(goods(5), 1);
        staff.post(path(sent) + "/receive", "{'lines': [{'sku': 'A', 'quantity': -1}]}")
                .hasFaults("/lines/0/quantity out_of_range");
    }

    @Test
    void listsTransfersNewestFirst() {
        String sku = goods(10);
        Answered first = sent(sku, 1);
        Answered second = sent(sku, 2);
        Answered third = staff.post(TRANSFERS, content(line(sku, 3), false)).hasStatus(201);

        List<String> walked = new ArrayList<>();
        String cursor = "";
        do {
            Answered page = staff.get(TRANSFERS + "?page_size=2&location=" + attic + "&cursor=" + cursor)
                    .hasStatus(200);
            page.body()
                    .at("/results")
                    .valueStream()
                    .forEach(one -> walked.add(one.at("/id").stringValue()));
            cursor = page.body().at("/pagination/next_cursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(walked).containsExactly(third.at("/id"), second.at("/id"), first.at("/id"));
        Answered travelling = staff.get(TRANSFERS + "?state=in_transit&location=" + attic);
        assertThat(travelling.body().at("/results")).hasSize(2);
        travelling.hasAt("/results/0", """
                {'id': '%s', 'from': 'main', 'to': '%s', 'state': 'in_transit', 'note': 'for the weekend', 'lines': 1, 'units': 2,
                 'lost': 0, 'sent_by': 'tests', 'sent_at': '2026-11-21T12:00:00Z', 'ended_at': null}""".formatted(second.at("/id"), attic));
        staff.get(TRANSFERS + "?location=mars")
                .isProblem(422, "unknown_location")
                .hasAt("/errors/0/field", "'location'");
    }

    @ParameterizedTest
    @CsvSource({
        "state=lost, state unknown_value",
        "cursor=first, cursor invalid_value",
        "page_size=0, page_size out_of_range",
        "page=1, page unknown_parameter"
    })
    void refusesToListWhatCannotBe(String query, String fault) {
        staff.get(TRANSFERS + "?" + query).hasFaults(fault);
    }

    @Test
    void answersARepeatedRequestOnceMore() {
        String sku = goods(10);
        Api repeating = staff.with("Idempotency-Key", Fresh.word("key"));
        String body = content(line(sku, 4), true);

        Answered first = repeating.post(TRANSFERS, body).hasStatus(201);
        Answered again = repeating.post(TRANSFERS, body).hasStatus(201);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        repeating.post(TRANSFERS, content(line(sku, 5), true)).isProblem(422, "idempotency_key_reused");
        Api receiving = staff.with("Idempotency-Key", Fresh.word("key"));
        Answered received = receiving.post(path(first) + "/receive", "{}").hasStatus(200);
        assertThat(receiving.post(path(first) + "/receive", "{}").hasStatus(200).body())
                .isEqualTo(received.body());
        Answered other = sent(sku, 1);
        Api cancelling = staff.with("Idempotency-Key", Fresh.word("key"));
        cancelling.post(path(other) + "/cancel", null).hasStatus(200);
        assertThat(cancelling.post(path(other) + "/cancel", null).hasStatus(200).header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(kinds(sku)).as("out, in, out and back").hasSize(5);
    }

    @Test
    void comparesTheVersionThatTheClerkHasSeen() {
        Answered sent = sent(goods(10), 4);
        Api late = staff.with("If-Match", "\"7.AAAAAAAAAAAAAAAA\"");

        late.post(path(sent) + "/receive", null).isProblem(412, "stale_version");
        late.post(path(sent) + "/cancel", null).isProblem(412, "stale_version");
        staff.with("If-Match", sent.header("ETag"))
                .post(path(sent) + "/receive", null)
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11", "no-such"})
    void findsNothingByAWrongId(String id) {
        String wrong = TRANSFERS + "/" + id;

        staff.get(wrong).isProblem(404, "transfer_not_found");
        staff.post(wrong + "/receive", null).isProblem(404, "transfer_not_found");
        staff.post(wrong + "/cancel", null).isProblem(404, "transfer_not_found");
    }

    @Test
    void isForStaffOnly() {
        Api guest = COUNTER.guest();
        String one = TRANSFERS + "/019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11";

        guest.get(TRANSFERS).isProblem(401, "authentication_required");
        guest.get(one).isProblem(401, "authentication_required");
        guest.post(TRANSFERS, "{}").isProblem(401, "authentication_required");
        guest.post(one + "/receive", null).isProblem(401, "authentication_required");
        guest.post(one + "/cancel", null).isProblem(401, "authentication_required");
    }
}
