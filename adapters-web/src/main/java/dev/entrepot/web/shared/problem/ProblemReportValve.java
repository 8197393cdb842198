package dev.entrepot.web.shared.problem;

import dev.entrepot.web.shared.request.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Says as a problem what Tomcat itself refuses, such as a broken request line, instead of as a page. */
final class ProblemReportValve extends ErrorReportValve {

    private final ProblemWriter problems;

    ProblemReportValve(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpServletRequest asked = request.getRequest();
        HttpServletResponse answer = response.getResponse();
        if (answer.getHeader(RequestId.HEADER) == null) {
            // It came no further than here, so no filter has said anything.
            answer.setHeader(RequestId.HEADER, RequestId.of(asked));
            answer.setHeader("X-Content-Type-Options", "nosniff");
        }
        problems.answer(asked, answer, status);
    }
}
