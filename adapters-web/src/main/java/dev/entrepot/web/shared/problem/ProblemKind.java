package dev.entrepot.web.shared.problem;

/**
 * One kind of problem.
 *
 * @param code stable, for programs
 * @param status the HTTP status
 * @param title what it is, the same every time
 * @param meaning when it happens and what to do, for the page that explains it
 */
public record ProblemKind(String code, int status, String title, String meaning) {}
