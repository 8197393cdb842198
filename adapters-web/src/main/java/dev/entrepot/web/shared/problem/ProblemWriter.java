package dev.entrepot.web.shared.problem;

import dev.entrepot.web.shared.json.Fault;
import dev.entrepot.web.shared.json.WireJson;
import dev.entrepot.web.shared.request.PublicUrl;
import dev.entrepot.web.shared.request.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers with problems. */
public final class ProblemWriter {

    /** Where the pages stand that explain the codes. */
    public static final String PAGES = "/docs/errors/";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
    private static final String MEDIA_TYPE = "application/problem+json";

    private final WireJson json;
    private final PublicUrl publicUrl;
    private final Clock clock;

    /** Makes it. */
    public ProblemWriter(WireJson json, PublicUrl publicUrl, Clock clock) {
        this.json = json;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Answers with what a failure is to a client. A defect of ours is logged, and nothing of it is told. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("{} {}: the client went away", request.getMethod(), request.getRequestURI());
            return;
        }
        Problem problem = Problems.of(failure).orElseGet(() -> {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            return Problems.internal();
        });
        if (problem.kind().equals(ProblemKinds.UNAVAILABLE)) {
            LOG.warn("{} {} was turned away: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        }
        answer(request, response, problem);
    }

    /** Answers with a problem of a status that something before us chose. */
    public void answer(HttpServletRequest request, HttpServletResponse response, int status) {
        answer(request, response, Problems.ofStatus(status));
    }

    /** Answers with a problem. What was said before is taken back, if it did not leave yet. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        for (String stale : new String[] {HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.CONTENT_ENCODING}) {
            response.setHeader(stale, null);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::setHeader);
        byte[] body = json.write(members(request, problem));
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** A refusal names a member by a pointer; where there is no body it is a parameter. */
    private static List<Fault> inQuery(List<Fault> errors) {
        return errors.stream()
                .map(fault -> fault.field().startsWith("/")
                        ? new Fault(fault.field().substring(1), fault.code(), fault.message(), fault.known())
                        : fault)
                .toList();
    }

    private Map<String, Object> members(HttpServletRequest request, Problem problem) {
        ProblemKind kind = problem.kind();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", publicUrl.of(request, PAGES + kind.code()));
        members.put("title", kind.title());
        members.put("status", kind.status());
        members.put("detail", problem.detail());
        members.put("instance", Objects.requireNonNullElse(request.getRequestURI(), ""));
        members.put("code", kind.code());
        members.put("request_id", RequestId.of(request));
        members.put("timestamp", clock.instant());
        if (!problem.errors().isEmpty()) {
            members.put("errors", isRead(request) ? inQuery(problem.errors()) : problem.errors());
        }
        problem.facts().forEach(members::putIfAbsent);
        return members;
    }
}
