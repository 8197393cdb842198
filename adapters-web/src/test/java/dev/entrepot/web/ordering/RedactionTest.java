package dev.entrepot.web.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.web.Api;
import dev.entrepot.web.Counter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RedactionTest {

    private static final String TOKEN = "tok_of_a_card_that_nobody_may_see";

    @Test
    void writesNeitherPaymentNorAccessTokensToTheLog() {
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        String accessToken;
        try (Counter counter = new Counter()) {
            counter.open();
            counter.sell("HUSH", "1.00", 9);
            // Only now: a program that starts sets up its log anew.
            Logger entrepot = listenTo("dev.entrepot", written);
            Logger spring = listenTo("org.springframework.web", written);
            accessToken = placedAndRead(counter);
            silence(entrepot, written);
            silence(spring, written);
        }

        List<String> lines = List.copyOf(written.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(lines).anyMatch(line -> line.contains("/api/v1/orders"));
        assertThat(lines).noneMatch(line -> line.contains(TOKEN) || line.contains(accessToken));
    }

    @Test
    void writesNoTokenAsText() {
        PlaceOrderRequest.PaymentRequest payment = new PlaceOrderRequest.PaymentRequest(TOKEN);
        PlaceOrderRequest.AddressRequest address =
                new PlaceOrderRequest.AddressRequest("Ada", "A 1", null, "Berlin", "10115", null, "DE");
        PlaceOrderRequest request = new PlaceOrderRequest(
                new EmailAddress("ada@example.org"), address, payment, null, null, List.of(), null, null, null, null);

        assertThat(request.toString()).contains("Berlin").doesNotContain(TOKEN);
        assertThat(new OrderController.TokenQuery(TOKEN).toString()).doesNotContain(TOKEN);
    }

    private static String placedAndRead(Counter counter) {
        Api.Answered order = counter.buyer().post("/api/v1/orders", """
                {'email': 'ada@example.org', 'payment': {'token': '%s'},
                 'shipping_address': {'name': 'Ada', 'line1': 'A 1', 'city': 'Berlin', 'postal_code': '10115', 'country': 'DE'},
                 'lines': [{'sku': 'HUSH', 'quantity': 1}]}""".formatted(TOKEN));
        String accessToken = order.hasStatus(201).at("/access_token");
        counter.guest()
                .with("X-Access-Token", accessToken)
                .get("/api/v1/orders/" + order.at("/id"))
                .hasStatus(200);
        return accessToken;
    }

    private static Logger listenTo(String name, ListAppender<ILoggingEvent> appender) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(appender);
        appender.start();
        return logger;
    }

    private static void silence(Logger logger, ListAppender<ILoggingEvent> appender) {
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }
}
