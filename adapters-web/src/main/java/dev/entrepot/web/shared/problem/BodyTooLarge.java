package dev.entrepot.web.shared.problem;

/** A body has more bytes than we take. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** Refuses the body. */
    public BodyTooLarge(long limit) {
        super("more than " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /** How many bytes we take. */
    public long limit() {
        return limit;
    }
}
