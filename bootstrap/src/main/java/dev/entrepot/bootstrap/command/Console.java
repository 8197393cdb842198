package dev.entrepot.bootstrap.command;

import java.io.PrintStream;
import java.util.Optional;

/** What people read: results on standard output, complaints on standard error. Everything else is a log. */
public final class Console {

    private static final String ERASE_REST = "\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean watched;
    private boolean progressing;

    /**
     * Writes to two streams.
     *
     * @param watched whether somebody looks at them while they are written
     */
    public Console(PrintStream out, PrintStream err, boolean watched) {
        this.out = out;
        this.err = err;
        this.watched = watched;
    }

    /** The console of this process. */
    public static Console ofThisProcess() {
        boolean watched = Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
        return new Console(System.out, System.err, watched);
    }

    /** How far something is, for those who watch: a line on standard error that the next one replaces. */
    public void progress(String text) {
        if (watched) {
            err.print("\r" + text + ERASE_REST);
            err.flush();
            progressing = true;
        }
    }

    /** Takes the line about the progress away. */
    public void endProgress() {
        if (progressing) {
            err.print("\r" + ERASE_REST);
            err.flush();
            progressing = false;
        }
    }

    /** One line of a result. */
    public void line(String text) {
        endProgress();
        out.println(text);
        out.flush();
    }

    /** One sentence about what went wrong. */
    public void complaint(String sentence) {
        endProgress();
        err.println(sentence);
        err.flush();
    }
}
