package dev.entrepot.bootstrap.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.Outbox;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.pricing.CachedStores;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.persistence.inventory.StoredStockEvents;
import dev.entrepot.persistence.ordering.StoredOrderEvents;
import dev.entrepot.persistence.pricing.StoredPriceEvents;
import dev.entrepot.persistence.shared.DeferredWrites;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.JdbcIdempotencyRecords;
import dev.entrepot.persistence.shared.JdbcOutbox;
import dev.entrepot.persistence.shared.JdbcStores;
import dev.entrepot.persistence.shared.JdbcTransactions;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.PoolSettings;
import dev.entrepot.persistence.shared.StoreTaggingDataSource;
import dev.entrepot.persistence.shared.UuidV7IdSource;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource pool(DataSourceProperties properties) {
        HikariDataSource pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        PoolSettings.apply(pool);
        return pool;
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource pool) {
        return new StoreTaggingDataSource(pool);
    }

    @Bean
    Transactions transactions(PlatformTransactionManager manager) {
        return new JdbcTransactions(manager);
    }

    @Bean
    PersistenceJson persistenceJson() {
        return new PersistenceJson();
    }

    @Bean
    EventTypes eventTypes() {
        Map<String, Class<? extends DomainEvent>> names = new HashMap<>(StoredOrderEvents.names());
        names.putAll(StoredPriceEvents.names());
        names.putAll(StoredStockEvents.names());
        return new EventTypes(names);
    }

    @Bean
    Stores stores(JdbcClient jdbc, Transactions transactions, Clock clock, RedisCache cache) {
        return new CachedStores(new JdbcStores(jdbc, transactions, clock), cache, transactions);
    }

    @Bean
    DeferredWrites deferredWrites(DataSource dataSource) {
        return new DeferredWrites(dataSource);
    }

    @Bean
    IdempotencyRecords idempotencyRecords(JdbcClient jdbc, DeferredWrites deferred) {
        return new JdbcIdempotencyRecords(jdbc, deferred);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, PersistenceJson json, EventTypes types) {
        return new JdbcOutbox(jdbc, json, types);
    }

    @Bean
    IdSource idSource() {
        return new UuidV7IdSource();
    }
}
