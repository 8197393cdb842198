package dev.entrepot.web.shared.json;

import dev.entrepot.application.shared.Stores;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JsonWiring {

    @Bean
    WireJson wireJson(Stores stores, List<WireValues> values) {
        return new WireJson(() -> stores.settings().currency(), values);
    }
}
