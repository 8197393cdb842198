package dev.entrepot.web.shared.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a request is found again in logs and errors. */
public final class RequestId {

    /** The header that brings it and takes it back. */
    public static final String HEADER = "X-Request-ID";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

    private RequestId() {}

    /** Takes the client's if it is harmless, or else makes one, and remembers it with the request. */
    public static String begin(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        String id = given != null && SANE.matcher(given).matches() ? given : made();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The request's id; one is made if the request never came as far as to have one. */
    public static String of(HttpServletRequest request) {
        @Nullable Object id = request.getAttribute(ATTRIBUTE);
        return id instanceof String known ? known : begin(request);
    }

    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
