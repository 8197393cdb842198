package dev.entrepot.application.shared;

import dev.entrepot.domain.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several refusals of one request, none of which is found out only after the others are put right: a client hears of all at once. */
public final class RefusedTogether extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Part> parts;

    /** Refuses the request for each of these reasons. */
    public RefusedTogether(List<Part> parts) {
        super("validation_failed", Kind.INVALID, parts.size() + " things are refused; see errors.");
        this.parts = List.copyOf(parts);
    }

    /** Each reason; at least two. */
    public List<Part> parts() {
        return parts;
    }

    /** The facts of all reasons. */
    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        parts.forEach(part -> facts.putAll(part.refusal().facts()));
        return facts;
    }

    /**
     * One reason.
     *
     * @param field the member of the request that it is about, such as {@code coupons}
     */
    public record Part(String field, Refusal refusal) {}
}
