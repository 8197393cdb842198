package dev.entrepot.web.shared.reply;

import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.json.Fault;
import dev.entrepot.web.shared.json.FaultyInput;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses, before anything is done, query parameters that the endpoint does not know, conditions that it cannot check, and clients that take no JSON. */
final class RequestCheck implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.getReturnType().getParameterType() == Reply.class) {
            checkAccept(request);
            checkIfMatch(request, method);
            if (request.getQueryString() != null && !bindsQuery(method)) {
                checkParameters(request, known.computeIfAbsent(method, RequestCheck::parameters));
            }
        }
        return true;
    }

    private static void checkParameters(HttpServletRequest request, Set<String> known) {
        List<Fault> faults = request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Fault.unknownParameter(name, known))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
    }

    /** A condition that nobody looks at would be believed to hold. */
    private static void checkIfMatch(HttpServletRequest request, HandlerMethod method) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (request.getHeader(HttpHeaders.IF_MATCH) != null && !reading && !takesIfMatch(method)) {
            throw ApiProblem.of(
                    ProblemKinds.IF_MATCH_NOT_SUPPORTED,
                    "What " + request.getMethod() + " changes here has no version that If-Match could be compared with."
                            + " Send the request without If-Match.");
        }
    }

    private static boolean takesIfMatch(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == IfMatch.class);
    }

    private static boolean bindsQuery(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Query.class)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(annotation -> annotation != null)
                .map(RequestParam::name)
                .collect(Collectors.toSet());
    }

    private static void checkAccept(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.equals("*/*") || accept.equals(MediaType.APPLICATION_JSON_VALUE)) {
            return;
        }
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            boolean json = accepted.isEmpty()
                    || accepted.stream()
                            .anyMatch(type -> type.getQualityValue() > 0 && type.includes(MediaType.APPLICATION_JSON));
            if (json) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            throw ApiProblem.of(
                    ProblemKinds.NOT_ACCEPTABLE,
                    "The header Accept cannot be read. Send Accept: application/json, or no such header.");
        }
        throw ApiProblem.of(
                ProblemKinds.NOT_ACCEPTABLE,
                "The header Accept excludes application/json, and there is nothing else. Send Accept: application/json, or no such header.");
    }
}
