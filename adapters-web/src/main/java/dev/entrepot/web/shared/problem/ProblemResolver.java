package dev.entrepot.web.shared.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns everything that goes wrong within Spring MVC into a problem, before anything of Spring's can. */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemWriter problems;
    private final NearestPath nearest;

    ProblemResolver(ProblemWriter problems, NearestPath nearest) {
        this.problems = problems;
        this.nearest = nearest;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (failure instanceof NoResourceFoundException || failure instanceof NoHandlerFoundException) {
            problems.answer(request, response, nothingAt(request.getRequestURI()));
        } else {
            problems.answer(request, response, failure);
        }
        return new ModelAndView();
    }

    private Problem nothingAt(String path) {
        String hint = nearest.to(path)
                .map(meant -> "did you mean " + meant + "? Every address stands in /openapi.json.")
                .orElse("every address of the API stands in /openapi.json.");
        return Problem.of(ProblemKinds.NOT_FOUND, "There is nothing at this address; " + hint);
    }
}
