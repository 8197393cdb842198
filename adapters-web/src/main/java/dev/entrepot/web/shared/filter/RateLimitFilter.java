package dev.entrepot.web.shared.filter;

import dev.entrepot.web.shared.WebSettings;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import dev.entrepot.web.shared.problem.ProblemWriter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Turns requests to the API away when one client, known by its key or its address, sends too many, and tells each what is left. */
final class RateLimitFilter implements Filter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Of an IPv6 address, whoever has it has all with the same first half. */
    private static final int NETWORK_BYTES = 8;

    private final @Nullable RateLimit guests;
    private final @Nullable RateLimit local;
    private final @Nullable RateLimit keys;
    private final ProblemWriter problems;

    RateLimitFilter(WebSettings.Limits limits, ProblemWriter problems, LongSupplier nanos) {
        this.guests = limit("guest", limits.guests(), nanos);
        this.local = limit("local", limits.local(), nanos);
        this.keys = limit("key", limits.keys(), nanos);
        this.problems = problems;
    }

    private static @Nullable RateLimit limit(String name, int quota, LongSupplier nanos) {
        return quota > 0 ? new RateLimit(name, quota, WINDOW, nanos) : null;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (!request.getRequestURI().startsWith("/api/") || passes(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean passes(HttpServletRequest request, HttpServletResponse response) {
        Caller caller = Caller.of(request);
        if (caller.isStaff()) {
            return passes(keys, caller.scope(), request, response);
        }
        InetAddress address = address(request.getRemoteAddr());
        if (address == null) {
            return passes(guests, "", request, response);
        }
        return address.isLoopbackAddress()
                ? passes(local, "", request, response)
                : passes(guests, network(address), request, response);
    }

    /** What a proxy tells may be no address; those who come from nowhere share one quota. */
    private static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private boolean passes(
            @Nullable RateLimit limit, String client, HttpServletRequest request, HttpServletResponse response) {
        if (limit == null) {
            return true;
        }
        RateLimit.Verdict verdict = limit.take(client);
        response.setHeader("RateLimit-Policy", limit.policy());
        response.setHeader("RateLimit", limit.field(verdict));
        if (!verdict.passed()) {
            problems.answer(
                    request,
                    response,
                    ApiProblem.of(
                            ProblemKinds.RATE_LIMITED,
                            "You have sent too many requests. Wait " + verdict.seconds() + " s before the next one.",
                            HttpHeaders.RETRY_AFTER,
                            Long.toString(verdict.seconds())));
        }
        return verdict.passed();
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    }
}
