package dev.entrepot.web.shared.input;

import dev.entrepot.web.shared.json.WireJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Query}. */
final class QueryArgument implements HandlerMethodArgumentResolver {

    private final WireJson json;

    QueryArgument(WireJson json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Query.class);
    }

    @Override
    public Record resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return json.query(
                request.getParameterMap(), parameter.getParameterType().asSubclass(Record.class));
    }
}
