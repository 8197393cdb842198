package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.inventory.AuditStock;
import dev.entrepot.application.inventory.SetStock;
import dev.entrepot.application.inventory.StockLedger;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.inventory.CachedStockItems;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.persistence.inventory.JdbcStockAudit;
import dev.entrepot.persistence.inventory.JdbcStockItems;
import dev.entrepot.persistence.inventory.JdbcStockLedger;
import dev.entrepot.persistence.inventory.JdbcStockLevels;
import dev.entrepot.persistence.shared.DeferredWrites;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class InventoryWiring {

    @Bean
    StockItems stockItems(JdbcClient jdbc, DeferredWrites deferred, RedisCache cache, Transactions transactions) {
        return new CachedStockItems(new JdbcStockItems(jdbc, deferred), cache, transactions);
    }

    @Bean
    StockLevels stockLevels(JdbcClient jdbc) {
        return new JdbcStockLevels(jdbc);
    }

    @Bean
    StockLedger stockLedger(JdbcClient jdbc) {
        return new JdbcStockLedger(jdbc);
    }

    @Bean
    AuditStock auditStock(Transactions transactions, JdbcClient jdbc) {
        return new AuditStock(transactions, new JdbcStockAudit(jdbc));
    }

    @Bean
    SetStock setStock(Transactions transactions, Products products, StockItems stockItems, Clock clock) {
        return new SetStock(transactions, products, stockItems, clock);
    }
}
