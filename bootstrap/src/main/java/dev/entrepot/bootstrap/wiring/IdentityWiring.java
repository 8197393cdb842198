package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.identity.AuthenticateApiKey;
import dev.entrepot.application.identity.IssueApiKey;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.persistence.identity.JdbcApiKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

@Configuration(proxyBeanMethods = false)
class IdentityWiring {

    @Bean
    ApiKeys apiKeys(JdbcAggregateOperations rows) {
        return new JdbcApiKeys(rows);
    }

    @Bean
    IssueApiKey issueApiKey(Transactions transactions, ApiKeys keys, IdSource ids, Clock clock) {
        return new IssueApiKey(transactions, keys, ids, clock);
    }

    @Bean
    AuthenticateApiKey authenticateApiKey(ApiKeys keys) {
        return new AuthenticateApiKey(keys);
    }
}
