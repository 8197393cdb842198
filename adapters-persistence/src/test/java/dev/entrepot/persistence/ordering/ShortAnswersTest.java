package dev.entrepot.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.persistence.TestStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the migration makes of answers that earlier versions remembered. */
class ShortAnswersTest {

    private static final String MIGRATION = "/db/changelog/ordering/0011-short-answers.sql";

    private static final UUID ORDER = UUID.fromString("019aa5f0-0000-7000-8000-000000000001");

    private static final String WHOLE = """
            {"id":{"value":"%s"},"number":{"value":"E-1000001"},"status":"PAID","paymentStatus":"PAID",\
            "fulfillmentStatus":"UNFULFILLED","email":{"value":"ada@example.org"},"lines":[{"quantity":1},{"quantity":2}],\
            "accessToken":"secret","declineCode":"","version":2}""".formatted(ORDER);

    private final TestStore store = new TestStore();

    @Test
    void keepsOfAPlacedOrderWhatChangesLaterAndMarksTheLinesOfTheOthers() throws IOException {
        remembered("placed", ORDER, WHOLE);
        remembered("cancelled", UUID.randomUUID(), WHOLE);
        remembered("product", ORDER, "{\"id\":{\"value\":\"" + ORDER + "\"}}");

        updates().forEach(update -> store.write(() -> store.jdbc().sql(update).update()));

        assertThat(answer("placed")).isEqualTo("""
                {"order": "%s", "status": "PAID", "version": 2, "declineCode": "", "paymentStatus": "PAID", \
                "fulfillmentStatus": "UNFULFILLED"}""".formatted(ORDER));
        assertThat(answer("cancelled"))
                .contains("\"lines\": [{\"digital\": false, \"quantity\": 1}, {\"digital\": false, \"quantity\": 2}]")
                .contains("\"email\": {\"value\": \"ada@example.org\"}");
        assertThat(answer("product")).isEqualTo("{\"id\": {\"value\": \"" + ORDER + "\"}}");
    }

    private static List<String> updates() throws IOException {
        try (InputStream file = Objects.requireNonNull(ShortAnswersTest.class.getResourceAsStream(MIGRATION))) {
            List<String> updates = Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";", -1))
                    .map(String::strip)
                    .filter(statement -> statement.startsWith("update"))
                    .toList();
            assertThat(updates).hasSize(2);
            return updates;
        }
    }

    private void remembered(String key, UUID reference, String answer) {
        store.write(() -> store.jdbc().sql("""
                        insert into idempotency_records (scope, key, fingerprint, reference, answer, claimed_at)
                        values ('guest', ?, 'fingerprint', ?, ?, now())
                        """).params(key, reference, answer).update());
    }

    private String answer(String key) {
        return store.call(() -> store.jdbc()
                .sql("select answer::jsonb::text from idempotency_records where key = ?")
                .param(key)
                .query(String.class)
                .single());
    }
}
