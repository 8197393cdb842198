package dev.entrepot.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Whether a request matches no endpoint, by path and method. What the actuator has is not for guests to know. */
final class LeadsNowhere implements Predicate<HttpServletRequest> {

    private static final String ACTUATOR = "/actuator";

    private final Supplier<RequestMappingHandlerMapping> endpoints;

    LeadsNowhere(Supplier<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public boolean test(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(ACTUATOR)) {
            return false;
        }
        ServletRequestPathUtils.parseAndCache(request);
        return endpoints.get().getHandlerMethods().keySet().stream().noneMatch(endpoint -> matches(endpoint, request));
    }

    private static boolean matches(RequestMappingInfo endpoint, HttpServletRequest request) {
        PathPatternsRequestCondition paths = endpoint.getPathPatternsCondition();
        return paths != null
                && paths.getMatchingCondition(request) != null
                && endpoint.getMethodsCondition().getMatchingCondition(request) != null;
    }
}
