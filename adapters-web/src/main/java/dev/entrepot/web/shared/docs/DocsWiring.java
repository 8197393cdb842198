package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.WebSettings;
import dev.entrepot.web.shared.access.OpenEndpoints;
import dev.entrepot.web.shared.reply.Reply;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:dev/entrepot/web/shared/docs/docs.properties")
class DocsWiring implements WebMvcConfigurer {

    private static final int A_DAY = 86_400;

    DocsWiring() {
        // Endpoints are described by what they are, so springdoc need not guess what our types are to JSON.
        SpringDocUtils.getConfig().addResponseTypeToIgnore(Reply.class);
    }

    @Bean
    Schemas schemas() {
        Schemas schemas = new Schemas();
        ProblemSchema.define(schemas);
        return schemas;
    }

    @Bean
    GlobalOperationCustomizer apiOperations(Schemas schemas, OpenEndpoints openEndpoints) {
        return new ApiOperations(schemas, openEndpoints);
    }

    @Bean
    GlobalOpenApiCustomizer apiDocument(Schemas schemas, WebSettings settings) {
        return new ApiDocument(schemas, Objects.requireNonNullElse(settings.publicUrl(), "/"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/ui/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + SwaggerUi.version() + "/")
                .setCachePeriod(A_DAY);
    }
}
