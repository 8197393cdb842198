package dev.entrepot.web.shared.reply;

import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.json.WireJson;
import dev.entrepot.web.shared.request.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@link Reply replies}. */
final class ReplyWriter implements HandlerMethodReturnValueHandler {

    private static final String VARY = "Accept-Encoding, X-API-Key";

    private final WireJson json;
    private final PublicUrl publicUrl;

    ReplyWriter(WireJson json, PublicUrl publicUrl) {
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Reply.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        write(
                (Reply<?>) Objects.requireNonNull(value),
                Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class)));
    }

    private void write(Reply<?> reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Function<PageLinks, ?> source = reply.body();
        Object body = source == null ? null : source.apply(new PageLinks(asked(request)));
        response.setStatus(reply.status());
        String location = reply.location();
        if (location != null) {
            response.setHeader(HttpHeaders.LOCATION, publicUrl.of(request, location));
        }
        if (reply.replayed()) {
            response.setHeader("Idempotency-Replayed", "true");
        }
        if (body != null) {
            send(body, reply, request, response);
        }
    }

    private void send(Object body, Reply<?> reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = bytes(body);
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean compress = Compression.isWanted(request, bytes);
        EntityTag plain = EntityTag.of(reply.version(), bytes);
        EntityTag tag = compress ? plain.compressed() : plain;
        response.setHeader(HttpHeaders.ETAG, tag.value());
        response.addHeader(HttpHeaders.VARY, VARY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl(request, reading, reply.isPersonal()));
        if (body instanceof Listing<?> list) {
            response.setHeader(HttpHeaders.LINK, list.link());
        }
        if (reading && tag.isAmong(request.getHeaders(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (compress) {
            bytes = Compression.compressed(bytes);
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private byte[] bytes(Object body) {
        if (!(body instanceof Listing<?> list) || list.fields().isEmpty()) {
            return json.write(body);
        }
        JsonNode document = json.tree(body);
        document.path("results").forEach(item -> ((ObjectNode) item).retain(list.fields()));
        return json.write(document);
    }

    /** Whoever keeps an answer asks again before using it; what is personal, and what staff see, is kept by nobody else. */
    private static String cacheControl(HttpServletRequest request, boolean reading, boolean personal) {
        if (!reading) {
            return "no-store";
        }
        return personal || Caller.of(request).isStaff() ? "private, no-cache" : "no-cache";
    }

    private String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return publicUrl.of(request, query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }
}
