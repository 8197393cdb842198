package dev.entrepot.web.shared.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends what went wrong outside Spring MVC. */
@Controller
final class ContainerErrorController implements ErrorController {

    private final ProblemWriter problems;

    ContainerErrorController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) {
        boolean dispatched = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        problems.answer(request, response, dispatched ? response.getStatus() : HttpServletResponse.SC_NOT_FOUND);
    }
}
