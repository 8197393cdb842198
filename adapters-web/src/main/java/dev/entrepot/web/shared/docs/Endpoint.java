package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Shows;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** One endpoint, as its method tells of it. */
record Endpoint(HandlerMethod handler, String method, String path) {

    private static final String FIELDS = "fields";

    static Endpoint of(HandlerMethod handler) {
        RequestMapping mapping =
                mapping(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class));
        RequestMapping around = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RequestMapping.class);
        String prefix = around == null ? "" : first(around.path());
        return new Endpoint(handler, mapping.method()[0].name(), prefix + first(mapping.path()));
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean takesBody() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    boolean takesKey() {
        return takes(Idempotency.class);
    }

    boolean takesVersion() {
        return takes(IfMatch.class);
    }

    boolean needsKey() {
        return refusals().contains("idempotency_key_required");
    }

    /** Whether something new comes of it: a POST that can be repeated by its key, and is not about a thing that exists. */
    boolean creates() {
        Shows shows = shows();
        return method.equals("POST") && takesKey() && !path.contains("{") && (shows == null || shows.creates());
    }

    boolean showsNothing() {
        return shown() == Void.class;
    }

    boolean lists() {
        return shown() instanceof ParameterizedType type && type.getRawType() == Listing.class;
    }

    /** Whether its list can be walked by a cursor. */
    boolean walks() {
        return takes("cursor");
    }

    /** Whether its list has pages with numbers. */
    boolean pages() {
        return takes("page");
    }

    private boolean takes(String parameter) {
        Class<?> query = query();
        return query != null
                && Arrays.stream(query.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(parameter));
    }

    /** The items that it lists if a client may ask for some of their members only, by {@code fields}; none if it is always all. */
    @Nullable
    Type listedInParts() {
        Class<?> query = query();
        boolean inParts = query != null
                && Members.of(query).stream().anyMatch(member -> member.name().equals(FIELDS));
        return inParts && lists() && shown() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : null;
    }

    /** What the body of its answer is; none if only {@link Shows} knows. */
    @Nullable
    Type shown() {
        Type reply = handler.getMethod().getGenericReturnType();
        Type body = ((ParameterizedType) reply).getActualTypeArguments()[0];
        return body instanceof Class<?> || body instanceof ParameterizedType ? body : null;
    }

    @Nullable
    Shows shows() {
        return handler.getMethodAnnotation(Shows.class);
    }

    List<String> refusals() {
        Refuses refuses = handler.getMethodAnnotation(Refuses.class);
        return refuses == null ? List.of() : List.of(refuses.value());
    }

    /** The record of its query parameters, if it takes any. */
    @Nullable
    Class<?> query() {
        return parameters()
                .filter(parameter -> parameter.hasParameterAnnotation(Query.class))
                .findFirst()
                .<Class<?>>map(MethodParameter::getParameterType)
                .orElse(null);
    }

    Stream<MethodParameter> parameters() {
        return Arrays.stream(handler.getMethodParameters());
    }

    private boolean takes(Class<?> type) {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static RequestMapping mapping(@Nullable RequestMapping mapping) {
        if (mapping == null || mapping.method().length == 0) {
            throw new IllegalStateException("an endpoint says which method it takes");
        }
        return mapping;
    }

    private static String first(String[] paths) {
        return paths.length == 0 ? "" : paths[0];
    }
}
