package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.WebSettings;
import dev.entrepot.web.shared.access.OpenEndpoints;
import dev.entrepot.web.shared.reply.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:dev/entrepot/web/shared/docs/docs.properties")
class DocsWiring implements WebMvcConfigurer {

    private static final int A_DAY = 86_400;

    private final ObjectProvider<ApiDescription> description;

    /** The description is made of beans that are made later than this. */
    DocsWiring(ObjectProvider<ApiDescription> description) {
        this.description = description;
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

    /** Commands that answer no HTTP have the endpoints too, but nothing to describe them with. */
    @Bean
    @ConditionalOnWebApplication
    static ApiDescription apiDescription(
            ObjectFactory<OpenAPIService> openApi,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        return new ApiDescription(openApi, requests, responses, operations, properties, providers, customizers);
    }

    @Bean
    @ConditionalOnWebApplication
    static ApplicationListener<ApplicationReadyEvent> describesEarly(ApiDescription description) {
        return ready -> description.makeEarly();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                            throws IOException {
                        return !description.getObject().answers(request, response);
                    }
                })
                .addPathPatterns(ApiDescription.PATH);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/ui/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/" + SwaggerUi.version() + "/")
                .setCachePeriod(A_DAY);
    }
}
