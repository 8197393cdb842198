package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.ProductSummaries;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.cache.storefront.CachedProductDetails;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.storefront.JdbcProductDetails;
import dev.entrepot.persistence.storefront.JdbcProductSummaries;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StorefrontWiring {

    @Bean
    ProductDetails productDetails(
            JdbcClient jdbc, PersistenceJson json, RedisCache cache, AnswerCodec codec, Transactions transactions) {
        return new CachedProductDetails(new JdbcProductDetails(jdbc, json), cache, codec, transactions);
    }

    @Bean
    ProductSummaries productSummaries(JdbcClient jdbc, Clock clock) {
        return new JdbcProductSummaries(jdbc, clock);
    }
}
