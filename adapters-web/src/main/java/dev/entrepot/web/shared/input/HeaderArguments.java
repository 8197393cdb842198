package dev.entrepot.web.shared.input;

import dev.entrepot.web.shared.json.WireJson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers {@link IfMatch} and {@link Idempotency}. */
final class HeaderArguments implements HandlerMethodArgumentResolver {

    private final WireJson json;

    HeaderArguments(WireJson json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class || parameter.getParameterType() == Idempotency.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Idempotency.class) {
            return new Idempotency(request, json);
        }
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        return headers.isEmpty() ? IfMatch.ABSENT : IfMatch.parse(String.join(",", headers));
    }
}
