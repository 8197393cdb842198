package dev.entrepot.web.customer;

import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.web.shared.json.WireValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomerWiring {

    @Bean
    static WireValues customerValues() {
        return new WireValues().id(CustomerId.class, CustomerId::new);
    }
}
