package dev.entrepot.web.identity;

import dev.entrepot.application.identity.AuthenticateApiKey;
import dev.entrepot.web.shared.access.OpenEndpoints;
import dev.entrepot.web.shared.problem.ProblemWriter;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class IdentityWiring {

    private static final int CALLER = Ordered.HIGHEST_PRECEDENCE + 50;

    @Bean
    static OpenEndpoints openEndpoints() {
        return AccessRules::isOpen;
    }

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(
            AuthenticateApiKey authenticate,
            Clock clock,
            ProblemWriter problems,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(
                new CallerFilter(new KeyRing(authenticate, clock), new LeadsNowhere(mappings::getObject), problems));
        registration.setOrder(CALLER);
        return registration;
    }
}
