package dev.entrepot.web.shared.filter;

import dev.entrepot.web.shared.WebSettings;
import dev.entrepot.web.shared.problem.ProblemWriter;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

@Configuration(proxyBeanMethods = false)
class FilterWiring {

    private static final int TRACE = Ordered.HIGHEST_PRECEDENCE;
    private static final int SECURITY = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final int CORS = Ordered.HIGHEST_PRECEDENCE + 20;
    private static final int BODY_LIMIT = Ordered.HIGHEST_PRECEDENCE + 30;
    private static final int STORE = Ordered.HIGHEST_PRECEDENCE + 40;
    /** After the caller is known. */
    private static final int RATE_LIMIT = Ordered.HIGHEST_PRECEDENCE + 60;

    private static final long PREFLIGHT_SECONDS = 3600;

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(ProblemWriter problems) {
        return at(TRACE, new TraceFilter(problems));
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeadersFilter() {
        return at(SECURITY, new SecurityHeadersFilter());
    }

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(WebSettings settings) {
        UrlBasedCorsConfigurationSource rules = new UrlBasedCorsConfigurationSource();
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(settings.corsOrigins());
        allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        allowed.setAllowedHeaders(List.of("*"));
        allowed.setExposedHeaders(List.of(
                "ETag",
                "Link",
                "Location",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "X-Request-ID",
                "X-Query-Count",
                "Idempotency-Replayed"));
        allowed.setMaxAge(PREFLIGHT_SECONDS);
        rules.registerCorsConfiguration("/**", allowed);
        FilterRegistrationBean<CorsFilter> registration = at(CORS, new CorsFilter(rules));
        registration.setEnabled(!settings.corsOrigins().isEmpty());
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebSettings settings, ProblemWriter problems) {
        return at(
                BODY_LIMIT,
                new BodyLimitFilter(
                        settings.bodyLimit().toBytes(), settings.bulkBodyLimit().toBytes(), problems));
    }

    @Bean
    FilterRegistrationBean<StoreFilter> storeFilter() {
        return at(STORE, new StoreFilter());
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitFilter(WebSettings settings, ProblemWriter problems) {
        return at(RATE_LIMIT, new RateLimitFilter(settings.limits(), problems, System::nanoTime));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
