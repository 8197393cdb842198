package dev.entrepot.web.shared.json;

/** A body that is no JSON, or JSON beyond our limits of depth and size. */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message, null, false, false);
    }

    /** The sentence for people; never absent. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
