package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.PostalCodes;
import dev.entrepot.web.shared.json.WireValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PricingValuesWiring {

    @Bean
    static WireValues pricingValues() {
        return new WireValues()
                .text(PostalCodes.class, "postal codes such as 10115, 88* or 9000..9999", PostalCodes::new);
    }
}
