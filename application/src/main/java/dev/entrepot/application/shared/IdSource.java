package dev.entrepot.application.shared;

import java.util.UUID;

/** Where identities and chance come from, so that use cases can be repeated exactly in tests. Safe for use by many threads. */
public interface IdSource {

    /** A new UUID of version 7; later ones sort behind earlier ones, to the millisecond. */
    UUID next();

    /**
     * Random capital letters and digits, without those that are easily confused.
     *
     * @param length 1 or more
     */
    String code(int length);

    /** A secret of 256 random bits in 43 characters that may stand in a URL. */
    String secret();
}
