package dev.entrepot.web.shared.filter;

import dev.entrepot.application.shared.StatementTally;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.problem.ProblemWriter;
import dev.entrepot.web.shared.request.RequestId;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Gives every request its id and its place in a trace, tells how long it took and what it asked of the database, and answers what nobody else caught. */
final class TraceFilter implements Filter {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final String REQUEST = "request_id";
    private static final String TRACE = "trace_id";
    private static final String PARENT = "parent_span_id";

    private final ProblemWriter problems;

    TraceFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        Timed response = new Timed(request, (HttpServletResponse) servletResponse);
        String id = RequestId.begin(request);
        response.setHeader(RequestId.HEADER, id);
        MDC.put(REQUEST, id);
        boolean traced = trace(request.getHeader("traceparent"));
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw e;
        } catch (ServletException | RuntimeException e) {
            problems.answer(request, response, e);
        } finally {
            response.stamp();
            MDC.remove(REQUEST);
            if (traced) {
                MDC.remove(TRACE);
                MDC.remove(PARENT);
            }
        }
    }

    private static boolean trace(@Nullable String traceparent) {
        if (traceparent == null) {
            return false;
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent);
        if (!matcher.matches()) {
            return false;
        }
        MDC.put(TRACE, matcher.group(1));
        MDC.put(PARENT, matcher.group(2));
        return true;
    }

    /** A response that tells how long it took, and to staff how many statements, at the last moment at which that can be said: when its body begins. */
    private static final class Timed extends HttpServletResponseWrapper {

        private final long start = System.nanoTime();
        private final HttpServletRequest request;
        private boolean stamped;

        Timed(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        void stamp() {
            if (!stamped && !isCommitted()) {
                stamped = true;
                long micros = (System.nanoTime() - start) / 1000;
                setHeader("X-Response-Time", micros / 1000 + "." + (micros % 1000 / 100) + "ms");
                if (Caller.of(request).isStaff()
                        && request.getAttribute(StoreFilter.TALLY) instanceof StatementTally tally) {
                    setHeader("X-Query-Count", Long.toString(tally.statements()));
                }
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            stamp();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            stamp();
            return super.getWriter();
        }
    }
}
