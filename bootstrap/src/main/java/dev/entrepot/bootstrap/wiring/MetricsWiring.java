package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.Outbox;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.persistence.shared.StoreTaggingDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the metrics tell of the business, beside what the libraries tell of themselves. */
@Configuration(proxyBeanMethods = false)
class MetricsWiring {

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
        return registry -> Gauge.builder("entrepot.outbox.backlog", () -> backlog(stores, outbox))
                .description("Events of all stores that wait to be delivered; counted when asked for")
                .register(registry);
    }

    private static long backlog(Stores stores, Outbox outbox) {
        return stores.active().stream()
                .mapToLong(store -> CurrentStore.call(store, outbox::backlog))
                .sum();
    }
}
