package dev.entrepot.web.identity;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What needs no key. Everything else does: a new endpoint is for staff only until somebody writes it down here.
 *
 * <p>What an open endpoint shows still depends on who asks: guests see only what is published, and an order only with its token.
 */
final class AccessRules {

    private static final List<Rule> OPEN = List.of(
            open("GET", "/api/v1/products"),
            open("GET", "/api/v1/products/*"),
            open("GET", "/api/v1/categories"),
            open("GET", "/api/v1/categories/*"),
            open("GET", "/api/v1/brands"),
            open("GET", "/api/v1/brands/*"),
            open("GET", "/api/v1/shipping-methods"),
            open("GET", "/api/v1/shipping-methods/*"),
            open("POST", "/api/v1/quotes"),
            open("POST", "/api/v1/orders"),
            open("GET", "/api/v1/orders/*"),
            open("GET", "/api/v1/orders/*/history"),
            open("GET", "/openapi.json"),
            open("GET", "/"),
            open("GET", "/docs"),
            open("GET", "/docs/**"),
            open("GET", "/actuator/health"),
            open("GET", "/actuator/health/**"));

    private AccessRules() {}

    /** Whether anybody may do this. HEAD is GET without a body. */
    static boolean isOpen(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        PathContainer container = PathContainer.parsePath(path);
        return OPEN.stream().anyMatch(rule -> rule.method.equals(asked) && rule.path.matches(container));
    }

    private static Rule open(String method, String path) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(path));
    }

    private record Rule(String method, PathPattern path) {}
}
