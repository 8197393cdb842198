package dev.entrepot.domain.shared;

/**
 * Something that was asked for and is refused by a rule, not by a fault of the program. Every feature has a small sealed family of its own below it.
 */
public abstract class Refusal extends RuntimeException {

    private final String code;
    private final Kind kind;

    /**
     * Refuses.
     *
     * @param code stable name of the refusal for programs, in lower snake case
     * @param kind what sort of refusal it is
     * @param message what was refused and why, for people
     */
    protected Refusal(String code, Kind kind, String message) {
        super(message);
        this.code = code;
        this.kind = kind;
    }

    /** The stable name of this refusal for programs, such as {@code insufficient_stock}. */
    public final String code() {
        return code;
    }

    /** What sort of refusal this is. */
    public final Kind kind() {
        return kind;
    }

    /** The sorts of refusals: callers react to them differently. */
    public enum Kind {
        /** The thing that is meant does not exist, or not for the one who asks. */
        NOT_FOUND,
        /** The present state does not allow it. */
        CONFLICT,
        /** The caller knew an older state than the present one. */
        STALE,
        /** What was said does not follow the rules. */
        INVALID,
        /** The one who asks may not. */
        FORBIDDEN
    }
}
