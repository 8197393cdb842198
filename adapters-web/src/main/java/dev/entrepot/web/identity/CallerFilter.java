package dev.entrepot.web.identity;

import dev.entrepot.domain.identity.ApiKey;
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
import java.util.function.Predicate;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;

/** Recognises who asks, and lets pass only what the rules allow them. */
final class CallerFilter implements Filter {

    private final KeyRing keys;
    private final Predicate<HttpServletRequest> leadsNowhere;
    private final ProblemWriter problems;

    /** Makes it; what leads nowhere passes, since there is nothing to protect and a 404 or 405 says more than a 401. */
    CallerFilter(KeyRing keys, Predicate<HttpServletRequest> leadsNowhere, ProblemWriter problems) {
        this.keys = keys;
        this.leadsNowhere = leadsNowhere;
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        Caller caller;
        try {
            caller = recognise(request);
            check(caller, request);
        } catch (RuntimeException e) {
            problems.answer(request, (HttpServletResponse) servletResponse, e);
            return;
        }
        caller.remember(request);
        if (!caller.isStaff()) {
            chain.doFilter(request, servletResponse);
            return;
        }
        MDC.put("caller", caller.name());
        try {
            chain.doFilter(request, servletResponse);
        } finally {
            MDC.remove("caller");
        }
    }

    private Caller recognise(HttpServletRequest request) {
        String presented = request.getHeader(Caller.HEADER);
        if (presented == null) {
            return Caller.guest();
        }
        ApiKey key = keys.find(presented)
                .orElseThrow(() -> ApiProblem.of(
                        ProblemKinds.INVALID_API_KEY,
                        "The key in " + Caller.HEADER + " is not known.",
                        HttpHeaders.WWW_AUTHENTICATE,
                        Caller.CHALLENGE));
        return Caller.staff(key.id(), key.name());
    }

    private void check(Caller caller, HttpServletRequest request) {
        boolean allowed = caller.isStaff()
                || AccessRules.isOpen(request.getMethod(), request.getRequestURI())
                || leadsNowhere.test(request);
        if (!allowed) {
            throw Caller.staffOnly();
        }
    }
}
