package dev.entrepot.web.shared.problem;

import java.util.List;
import java.util.Map;

/** Something about the request itself, rather than about the business, that makes us answer with a problem. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Answers with a problem. */
    public ApiProblem(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Answers with a problem of a kind. */
    public static ApiProblem of(ProblemKind kind, String detail) {
        return new ApiProblem(Problem.of(kind, detail));
    }

    /** Answers with a problem of a kind and a header that belongs to it. */
    public static ApiProblem of(ProblemKind kind, String detail, String header, String value) {
        return new ApiProblem(new Problem(kind, detail, List.of(), Map.of(), Map.of(header, value)));
    }

    /** What an earlier request with the same key created was deleted since. */
    public static ApiProblem gone(String thing) {
        return of(ProblemKinds.GONE, "The " + thing + " that this Idempotency-Key created was deleted since.");
    }

    /** The problem. */
    public Problem problem() {
        return problem;
    }
}
