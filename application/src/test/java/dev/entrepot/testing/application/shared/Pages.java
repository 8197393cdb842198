package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import java.util.List;

/** Cuts pages out of whole lists. */
public final class Pages {

    private Pages() {}

    /** The page of the list that is asked for; empty if the list ends before. */
    public static <T> Page<T> of(List<T> all, PageRequest request) {
        return new Page<>(
                all.stream().skip(request.offset()).limit(request.size()).toList(), all.size(), false, request);
    }
}
