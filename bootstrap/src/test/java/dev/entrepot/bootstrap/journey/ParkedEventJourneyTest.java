package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParkedEventJourneyTest {

    private static final String PARK = """
            insert into outbox_events (aggregate, type, payload, occurred_at, parked_at, last_error)
            values (gen_random_uuid(), 'forgotten', '{}', now(), now(), 'on purpose') returning 1
            """;

    private final Shop shop = Shop.shared();

    @AfterEach
    void tidy() {
        shop.ledger()
                .count(
                        "with gone as (delete from outbox_events where type = 'forgotten' returning 1) select count(*) from gone");
    }

    @Test
    void showsInHealthAndMetricsThatEventsWaitForPeople() {
        assertThat(health()).isEqualTo("UP");
        assertThat(metrics()).contains("entrepot_outbox_parked 0.0");

        shop.ledger().count(PARK);

        Api.Answer degraded = shop.guest().get("/actuator/health");
        assertThat(degraded.status()).isEqualTo(200);
        assertThat(degraded.at("/status")).isEqualTo("DEGRADED");
        assertThat(shop.guest().get("/actuator/health/readiness").at("/status")).isEqualTo("UP");
        assertThat(metrics()).contains("entrepot_outbox_parked 1.0");
    }

    private String health() {
        return shop.guest().get("/actuator/health").at("/status");
    }

    private String metrics() {
        return shop.staff().get("/actuator/prometheus").toString();
    }
}
