package dev.entrepot.web.shared.csv;

import org.jspecify.annotations.Nullable;

/** The file, or the rest of it, cannot be read as what it should be. What came before the fault was read, and stays imported. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public UnusableFile(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** What is wrong with it, for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
