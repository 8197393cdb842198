package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is digital is sold with the payment, what is not with the parcel, against the real database and cache. */
class DigitalGoodsJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Shop shop = Shop.shared();

    @Test
    void booksTheSaleOfWhatIsDigitalAtThePayment() {
        String book = shop.product("12.00", 10);
        String pattern =
                "PATTERN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Api.Answer digital = shop.staff().post("/api/v1/products", """
                {"name": "Pattern", "status": "published", "digital": true, "sku": "%s", "price": "3.00", "on_hand": 10}""".formatted(pattern));
        assertThat(digital.status()).as(digital.toString()).isEqualTo(201);

        Api.Answer order = shop.order(UUID.randomUUID().toString(), "tok_success", """
                [{"sku": "%s", "quantity": 1}, {"sku": "%s", "quantity": 2}]""".formatted(book, pattern));

        assertThat(order.status()).as(order.toString()).isEqualTo(201);
        assertThat(order.json().at("/lines/0/digital").asBoolean()
                        ^ order.json().at("/lines/1/digital").asBoolean())
                .isTrue();
        String movements = "/api/v1/inventory/" + pattern + "/movements";
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!shop.staff().get(movements).at("/results/0/kind").equals("sale")
                && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(shop.staff().get(movements).at("/results/0/kind")).isEqualTo("sale");
        Api.Answer held = shop.staff().get("/api/v1/inventory/reservations/" + order.at("/id"));
        assertThat(held.at("/state")).as(held.toString()).isEqualTo("committed");
        assertThat(shop.staff().get(movements).at("/results/0/quantity")).isEqualTo("-2");
        assertThat(shop.ledger().discrepancies()).isEmpty();
    }
}
