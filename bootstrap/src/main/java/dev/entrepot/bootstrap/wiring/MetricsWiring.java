package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.Outbox;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.persistence.shared.StoreTaggingDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What metrics and health tell of the business, beside what the libraries tell of themselves. */
@Configuration(proxyBeanMethods = false)
class MetricsWiring {

    /** It serves, but people should look. */
    private static final Status DEGRADED = new Status("DEGRADED");

    @Bean
    MeterBinder statementMetrics(DataSource dataSource) throws SQLException {
        StoreTaggingDataSource counting = dataSource.unwrap(StoreTaggingDataSource.class);
        return registry -> FunctionCounter.builder(
                        "entrepot.database.statements", counting, StoreTaggingDataSource::statements)
                .description("Statements sent to the database")
                .register(registry);
    }

    @Bean
    MeterBinder outboxMetrics(Stores stores, Outbox outbox) {
        return registry -> {
            Gauge.builder("entrepot.outbox.backlog", () -> sum(stores, outbox::backlog))
                    .description("Events of all stores that wait to be delivered; counted when asked for")
                    .register(registry);
            Gauge.builder("entrepot.outbox.parked", () -> sum(stores, outbox::parked))
                    .description("Events of all stores that were put aside for people; counted when asked for")
                    .register(registry);
        };
    }

    @Bean
    HealthIndicator outboxHealthIndicator(Stores stores, Outbox outbox) {
        return () -> {
            long parked = sum(stores, outbox::parked);
            return (parked == 0 ? Health.up() : Health.status(DEGRADED))
                    .withDetail("parked", parked)
                    .build();
        };
    }

    private static long sum(Stores stores, Supplier<Long> number) {
        return stores.active().stream()
                .mapToLong(store -> CurrentStore.call(store, number))
                .sum();
    }
}
