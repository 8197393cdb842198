package dev.entrepot.bootstrap.settings;

/** The program cannot start for a reason that one sentence explains to the one who started it. */
public final class StartRefused extends RuntimeException {

    /** A setting is wrong or missing, as in sysexits.h. */
    private static final int CONFIGURATION = 78;

    /** Somebody else has what is needed; it may work later, as in sysexits.h. */
    private static final int NOT_NOW = 75;

    private static final int FAILURE = 1;

    private final int exitCode;
    private final String sentence;

    private StartRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
        this.sentence = sentence;
    }

    public static StartRefused wrongSetting(String sentence) {
        return new StartRefused(CONFIGURATION, sentence);
    }

    public static StartRefused inUse(String sentence) {
        return new StartRefused(NOT_NOW, sentence);
    }

    /** What the command works on is not there. */
    public static StartRefused nothingThere(String sentence) {
        return new StartRefused(FAILURE, sentence);
    }

    /** What to tell. */
    public String sentence() {
        return sentence;
    }

    public int exitCode() {
        return exitCode;
    }
}
