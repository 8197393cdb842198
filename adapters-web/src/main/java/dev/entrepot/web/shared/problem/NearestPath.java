package dev.entrepot.web.shared.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the address of the API that somebody may have meant who asked for another one. */
final class NearestPath {

    private static final String API = "/api/";
    private static final String PREFIX = "/api/v1";
    private static final int LONGEST = 200;
    private static final int LEAST_CHANGES = 2;
    private static final int PART = 4;

    private final Supplier<Collection<String>> patterns;

    /** Looks among these paths, in which <code>{id}</code> stands for any one segment. */
    NearestPath(Supplier<Collection<String>> patterns) {
        this.patterns = patterns;
    }

    /** The nearest address, if one differs in few characters only, or by the prefix that all have. */
    Optional<String> to(String path) {
        if (path.length() > LONGEST) {
            return Optional.empty();
        }
        String asked = path.startsWith(API) ? path : PREFIX + path;
        int most = Math.max(LEAST_CHANGES, (asked.length() - PREFIX.length()) / PART);
        return patterns.get().stream()
                .filter(pattern -> pattern.startsWith(API))
                .map(pattern -> filled(pattern, asked))
                .distinct()
                .map(candidate -> new Candidate(candidate, changes(asked, candidate)))
                .filter(candidate -> candidate.changes <= most)
                .min(Comparator.comparingInt(Candidate::changes).thenComparing(Candidate::path))
                .map(Candidate::path);
    }

    /** The pattern with the segments that were asked for in the places that take any. */
    private static String filled(String pattern, String asked) {
        String[] wanted = asked.split("/", -1);
        String[] segments = pattern.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{") && i < wanted.length && !wanted[i].isEmpty()) {
                segments[i] = wanted[i];
            }
        }
        return String.join("/", segments);
    }

    /** How many characters have to be put in, taken out or replaced (Levenshtein 1965). */
    private static int changes(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }

    private record Candidate(String path, int changes) {}
}
