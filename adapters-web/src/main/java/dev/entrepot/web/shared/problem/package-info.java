/**
 * Errors as RFC 9457 problems: the one place that knows what each exception becomes, and the pages that explain each code. Main types:
 * {@link dev.entrepot.web.shared.problem.Problem}, {@link dev.entrepot.web.shared.problem.ProblemKind} and
 * {@link dev.entrepot.web.shared.problem.Problems}. It knows no feature beyond the codes of its refusals.
 */
@NullMarked
package dev.entrepot.web.shared.problem;

import org.jspecify.annotations.NullMarked;
