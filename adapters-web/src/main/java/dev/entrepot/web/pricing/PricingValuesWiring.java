package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.web.shared.json.WireValues;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PricingValuesWiring {

    @Bean
    static WireValues pricingValues() {
        return new WireValues()
                .text(PostalCodes.class, "postal codes such as 10115, 88* or 9000..9999", PostalCodes::new)
                .text(LocalTime.class, "a time of day such as 17:30", LocalTime::parse)
                .text(Period.class, "a period such as P1Y or P30D", PricingValuesWiring::period);
    }

    private static Period period(String text) {
        Period period = Period.parse(text);
        if (period.isNegative()) {
            throw new IllegalArgumentException("a period is not negative");
        }
        return period;
    }
}
