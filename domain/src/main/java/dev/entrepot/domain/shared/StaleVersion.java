package dev.entrepot.domain.shared;

import java.util.Map;

/** The caller decided on a version that is no longer the present one. */
public final class StaleVersion extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long present;

    /** Refuses to overwrite a change that the caller has not seen. */
    public StaleVersion(long expected, long present) {
        super(
                "stale_version",
                Kind.STALE,
                "It was changed meanwhile: it is at version " + present + ", you decided on version " + expected
                        + ". Read it again and repeat your change.");
        this.expected = expected;
        this.present = present;
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("expected_version", expected, "present_version", present);
    }
}
