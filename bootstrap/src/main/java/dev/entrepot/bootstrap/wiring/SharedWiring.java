package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.application.shared.ChangeStoreSettings;
import dev.entrepot.application.shared.EventSubscriber;
import dev.entrepot.application.shared.ForgetDeliveredEvents;
import dev.entrepot.application.shared.ForgetIdempotencyKeys;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Outbox;
import dev.entrepot.application.shared.RelayOutbox;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharedWiring {

    /** As fine as PostgreSQL keeps it, so that what is answered at once and what is read later are the same instant. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    Once once(Transactions transactions, IdempotencyRecords records, AnswerCodec codec, IdSource ids, Clock clock) {
        return new Once(transactions, records, codec, ids, clock);
    }

    @Bean
    RelayOutbox relayOutbox(Outbox outbox, List<EventSubscriber> subscribers, Clock clock) {
        return new RelayOutbox(outbox, subscribers, clock);
    }

    @Bean
    ForgetDeliveredEvents forgetDeliveredEvents(Outbox outbox, Clock clock) {
        return new ForgetDeliveredEvents(outbox, clock);
    }

    @Bean
    ChangeStoreSettings changeStoreSettings(Transactions transactions, Stores stores) {
        return new ChangeStoreSettings(transactions, stores);
    }

    @Bean
    ForgetIdempotencyKeys forgetIdempotencyKeys(Transactions transactions, IdempotencyRecords records, Clock clock) {
        return new ForgetIdempotencyKeys(transactions, records, clock);
    }
}
