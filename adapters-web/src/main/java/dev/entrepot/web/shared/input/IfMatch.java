package dev.entrepot.web.shared.input;

import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions that the sender of a change has seen, from the header {@code If-Match}. Controllers take one as an argument.
 *
 * <p>A tag is {@code "version.digest"}; the version alone is compared, so that a sale does not defeat an editor. Comparison is strong:
 * a weak tag never matches.
 *
 * @param present whether the header was sent
 * @param any whether it was {@code *}: whatever version, as long as the thing exists
 * @param versions those that were named
 */
public record IfMatch(boolean present, boolean any, List<Long> versions) {

    /** Nothing was sent, so that any version will do. */
    public static final IfMatch ABSENT = new IfMatch(false, false, List.of());

    /** Copies the versions. */
    public IfMatch {
        versions = List.copyOf(versions);
    }

    /** Reads the header. */
    static IfMatch parse(@Nullable String header) {
        if (header == null) {
            return ABSENT;
        }
        if (header.strip().equals("*")) {
            return new IfMatch(true, true, List.of());
        }
        List<Long> versions = new ArrayList<>();
        for (String tag : header.split(",", -1)) {
            Long version = version(tag.strip());
            if (version != null) {
                versions.add(version);
            }
        }
        return new IfMatch(true, false, versions);
    }

    /**
     * Compares with the present version.
     *
     * @throws StaleVersion if the sender has seen another one
     * @throws ApiProblem if the header names no version at all, as weak tags do
     */
    public void check(long version) {
        if (!present || any || versions.contains(version)) {
            return;
        }
        if (versions.isEmpty()) {
            throw ApiProblem.of(
                    ProblemKinds.PRECONDITION_FAILED,
                    "If-Match names no version. Send the ETag as it came, with its quotes and without W/.");
        }
        throw new StaleVersion(versions.getFirst(), version);
    }

    /**
     * The version to expect where the work compares, so that a repetition of what is done is not refused.
     *
     * @param present the version that was just read; if it is among those that were named it is the one
     * @return none if any version will do
     * @throws ApiProblem if the header names no version at all, as weak tags do
     */
    public @Nullable Long expected(long present) {
        if (!this.present || any) {
            return null;
        }
        if (versions.isEmpty()) {
            check(present);
        }
        return versions.contains(present) ? Long.valueOf(present) : versions.getFirst();
    }

    private static @Nullable Long version(String tag) {
        int dot = tag.indexOf('.');
        boolean strong = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"") && dot > 1;
        if (!strong) {
            return null;
        }
        try {
            return Long.valueOf(tag.substring(1, dot));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
