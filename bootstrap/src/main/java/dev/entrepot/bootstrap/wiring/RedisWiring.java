package dev.entrepot.bootstrap.wiring;

import dev.entrepot.cache.shared.RedisCache;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RedisWiring {

    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(30);

    @Bean
    RedisCache redisCache(@Value("${entrepot.redis.url}") String url) {
        return new RedisCache(url, TIME_TO_LIVE);
    }
}
