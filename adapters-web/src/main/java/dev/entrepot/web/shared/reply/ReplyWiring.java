package dev.entrepot.web.shared.reply;

import dev.entrepot.web.shared.json.WireJson;
import dev.entrepot.web.shared.problem.ProblemWriter;
import dev.entrepot.web.shared.request.PublicUrl;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ReplyWiring implements WebMvcConfigurer {

    private final WireJson json;
    private final PublicUrl publicUrl;

    ReplyWiring(WireJson json, PublicUrl publicUrl) {
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Bean
    static KeyBesideFaults keyBesideFaults(ProblemWriter problems) {
        return new KeyBesideFaults(problems);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ReplyWriter(json, publicUrl));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RequestCheck());
    }
}
