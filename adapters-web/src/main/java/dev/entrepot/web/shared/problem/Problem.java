package dev.entrepot.web.shared.problem;

import dev.entrepot.web.shared.json.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One problem, before it is written.
 *
 * @param detail what happened this time, for people
 * @param errors what is wrong with which field
 * @param facts what else a program may want to know; members of the problem
 * @param headers what the response needs besides
 */
public record Problem(
        ProblemKind kind, String detail, List<Fault> errors, Map<String, Object> facts, Map<String, String> headers) {

    /** Copies the collections. */
    public Problem {
        errors = List.copyOf(errors);
        facts = Map.copyOf(facts);
        headers = Map.copyOf(headers);
    }

    /** A problem that is told by its kind and a sentence. */
    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, List.of(), Map.of(), Map.of());
    }

    /** The same problem with one more header. */
    public Problem with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(kind, detail, errors, facts, more);
    }
}
