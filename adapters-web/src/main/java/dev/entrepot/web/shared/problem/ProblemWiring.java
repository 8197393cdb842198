package dev.entrepot.web.shared.problem;

import dev.entrepot.web.shared.WebSettings;
import dev.entrepot.web.shared.json.WireJson;
import dev.entrepot.web.shared.request.PublicUrl;
import java.time.Clock;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class ProblemWiring {

    @Bean
    PublicUrl publicUrl(WebSettings settings) {
        return new PublicUrl(settings);
    }

    @Bean
    ProblemWriter problemWriter(WireJson json, PublicUrl publicUrl, Clock clock) {
        return new ProblemWriter(json, publicUrl, clock);
    }

    @Bean
    ProblemResolver problemResolver(
            ProblemWriter problems,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new ProblemResolver(
                problems,
                new NearestPath(() -> mappings.getObject().getHandlerMethods().keySet().stream()
                        .flatMap(endpoint -> endpoint.getPatternValues().stream())
                        .toList()));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsForWhatTomcatRefuses(ProblemWriter problems) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                report(host.getPipeline(), problems);
            }
        });
    }

    private static void report(Pipeline pipeline, ProblemWriter problems) {
        for (Valve valve : pipeline.getValves()) {
            if (valve instanceof ProblemReportValve) {
                return;
            }
        }
        pipeline.addValve(new ProblemReportValve(problems));
    }
}
