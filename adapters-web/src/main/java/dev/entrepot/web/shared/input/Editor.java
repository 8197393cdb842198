package dev.entrepot.web.shared.input;

import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.json.WireJson;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Changes things for PUT, PATCH and DELETE: each change is based on a version. With {@code If-Match} that version is the sender's, and a
 * lost race is theirs to resolve; without it we read again and repeat the change a few times.
 */
public final class Editor {

    private static final int ATTEMPTS = 5;

    private final WireJson json;

    /** Makes it. */
    public Editor(WireJson json) {
        this.json = json;
    }

    /** What is done to the version that was read. */
    public interface Change<V> {

        /**
         * Does it.
         *
         * @throws StaleVersion if there is a newer version meanwhile
         */
        void to(V present);
    }

    /** What is done with a whole new content. */
    public interface Replacement<V, R> {

        /**
         * Does it.
         *
         * @throws StaleVersion if there is a newer version meanwhile
         */
        void of(V present, R content);
    }

    /**
     * Reads the thing and changes it.
     *
     * @param read reads it, or refuses because there is no such thing
     * @param version which version that is
     * @return the thing as it was before
     * @throws StaleVersion if the sender has seen another version, or others change it all the time
     */
    public <V> V change(IfMatch ifMatch, Supplier<V> read, Function<V, Long> version, Change<V> change) {
        for (int attempt = 1; ; attempt++) {
            V present = existing(ifMatch, read);
            ifMatch.check(version.apply(present));
            try {
                change.to(present);
                return present;
            } catch (StaleVersion e) {
                boolean decided = ifMatch.present() && !ifMatch.any();
                if (decided || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Reads the thing, merges the patch into what can be edited of it, and replaces its content by that, if it makes a difference.
     *
     * @param patch what to merge into what
     * @return the thing as it was before
     * @throws StaleVersion as {@link #change} does
     * @throws dev.entrepot.web.shared.json.FaultyInput if the result is no valid content
     */
    public <V, R extends Record> V patch(
            IfMatch ifMatch,
            Supplier<V> read,
            Function<V, Long> version,
            Patch<V, R> patch,
            Replacement<V, R> replacement) {
        return change(ifMatch, read, version, present -> {
            JsonNode before = json.tree(patch.editable.apply(present));
            JsonNode after = patch.changes.applyTo(before);
            if (!after.equals(before)) {
                replacement.of(present, json.bind(after, patch.type));
            }
        });
    }

    private static <V> V existing(IfMatch ifMatch, Supplier<V> read) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            if (ifMatch.any() && refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw ApiProblem.of(ProblemKinds.PRECONDITION_FAILED, "There is no version of it at all.");
            }
            throw refusal;
        }
    }

    /**
     * A patch and what it applies to.
     *
     * @param type the type of the content
     * @param editable what can be edited of the thing, as a PUT would send it
     */
    public record Patch<V, R extends Record>(MergePatch changes, Class<R> type, Function<V, R> editable) {}
}
