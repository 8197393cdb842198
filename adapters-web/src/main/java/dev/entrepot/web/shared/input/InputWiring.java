package dev.entrepot.web.shared.input;

import dev.entrepot.web.shared.json.WireJson;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class InputWiring implements WebMvcConfigurer {

    private final WireJson json;

    InputWiring(WireJson json) {
        this.json = json;
    }

    @Bean
    Editor editor() {
        return new Editor(json);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QueryArgument(json));
        resolvers.add(new HeaderArguments(json));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new JsonBodies(json));
    }
}
