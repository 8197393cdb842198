package dev.entrepot.domain.shared;

import java.util.Map;

/**
 * The business says no.
 *
 * <p>A refusal is not a defect: it has a stable {@linkplain #code() code} that clients may branch on, a {@linkplain #kind() kind}
 * that edges translate (into an HTTP status, an exit code), a sentence for people, and its {@linkplain #facts() facts} as data.
 * Every feature has one sealed family of refusals. Refusals carry no stack trace: they are answers, and a busy shop gives many of
 * them.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of no it is. */
    public enum Kind {
        /** What was asked for does not exist, or not for this caller. */
        NOT_FOUND,
        /** The present state forbids it; the same request may succeed later. */
        CONFLICT,
        /** The caller decided on a version that is no longer the present one. */
        STALE,
        /** The request can never succeed as it stands. */
        INVALID,
        /** The caller may not do this. */
        FORBIDDEN
    }

    private final String code;
    private final Kind kind;

    /**
     * Makes a refusal.
     *
     * @param code stable, lower case with underscores
     * @param kind what sort of no it is
     * @param message a sentence that says what was refused and, where possible, what to do
     */
    protected Refusal(String code, Kind kind, String message) {
        super(message, null, false, false);
        this.code = code;
        this.kind = kind;
    }

    /** The stable, machine-readable name of this refusal, such as {@code insufficient_stock}. */
    public final String code() {
        return code;
    }

    /** What sort of no it is. */
    public final Kind kind() {
        return kind;
    }

    /** The sentence for people; never absent. */
    @Override
    public final String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /**
     * What the refusal is about, for callers that do more than show the sentence: names in lower case with underscores, values of
     * the JDK or of the domain. Empty unless the refusal says otherwise.
     */
    public Map<String, Object> facts() {
        return Map.of();
    }
}
