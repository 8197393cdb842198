package dev.entrepot.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is stored today must be read in years: these texts are what older programs have written. */
class StoredOrderEventsTest {

    private static final OrderId ORDER = OrderId.parse("0190b6c0-0000-7000-8000-000000000001");
    private static final OrderNumber NUMBER = OrderNumber.of(42);
    private static final Money TOTAL = Money.of("50.85", Currency.getInstance("EUR"));
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00.123456Z");

    private static final String WHICH = "{\"order\":\"0190b6c0-0000-7000-8000-000000000001\",\"number\":\"E-1000042\",";

    private static final String WHEN = ",\"occurred_at\":\"2026-11-21T12:00:00.123456Z\"}";

    private static final String MONEY = "{\"minor\":5085,\"currency\":\"EUR\"}";

    record Stored(OrderEvent event, String text) {}

    static final List<Stored> STORED = List.of(
            new Stored(
                    new OrderEvent.OrderPlaced(ORDER, NUMBER, new EmailAddress("ada@example.org"), TOTAL, AT),
                    WHICH + "\"email\":\"ada@example.org\",\"total\":" + MONEY + WHEN),
            new Stored(new OrderEvent.OrderPaid(ORDER, NUMBER, TOTAL, AT), WHICH + "\"amount\":" + MONEY + WHEN),
            new Stored(
                    new OrderEvent.DigitalSaleDue(ORDER, NUMBER, AT),
                    WHICH + "\"occurred_at\":\"2026-11-21T12:00:00.123456Z\"}"),
            new Stored(
                    new OrderEvent.OrderPaymentFailed(ORDER, NUMBER, "card_declined", AT),
                    WHICH + "\"decline_code\":\"card_declined\"" + WHEN),
            new Stored(
                    new OrderEvent.OrderCancelled(ORDER, NUMBER, "changed her mind", AT),
                    WHICH + "\"reason\":\"changed her mind\"" + WHEN),
            new Stored(
                    new OrderEvent.OrderExpired(ORDER, NUMBER, AT),
                    WHICH + "\"occurred_at\":\"2026-11-21T12:00:00.123456Z\"}"),
            new Stored(
                    new OrderEvent.RefundDue(ORDER, NUMBER, TOTAL, "pay_1", AT),
                    WHICH + "\"amount\":" + MONEY + ",\"payment_reference\":\"pay_1\"" + WHEN),
            new Stored(new OrderEvent.OrderRefunded(ORDER, NUMBER, TOTAL, AT), WHICH + "\"amount\":" + MONEY + WHEN));

    private final PersistenceJson json = new PersistenceJson();

    @ParameterizedTest
    @FieldSource("STORED")
    void readsAndWritesWhatWasWritten(Stored stored) {
        assertThat(json.write(stored.event())).isEqualTo(stored.text());
        assertThat(json.read(stored.text(), stored.event().getClass())).isEqualTo(stored.event());
    }

    @ParameterizedTest
    @FieldSource("STORED")
    void readsWhatNewerProgramsAddedTo(Stored stored) {
        String newer = stored.text().replaceFirst("\\{", "{\"more\":true,");

        assertThat(json.read(newer, stored.event().getClass())).isEqualTo(stored.event());
    }

    @Test
    void everyEventHasAname() {
        assertThat(new HashSet<>(StoredOrderEvents.names().values()))
                .isEqualTo(new HashSet<>(Arrays.asList(OrderEvent.class.getPermittedSubclasses())));
        assertThat(STORED).hasSameSizeAs(StoredOrderEvents.names().entrySet());
    }
}
