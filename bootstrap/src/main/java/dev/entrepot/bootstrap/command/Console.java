package dev.entrepot.bootstrap.command;

import java.io.PrintStream;

/** What people read: results on standard output, complaints on standard error. Everything else is a log. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The console of this process. */
    public static Console ofThisProcess() {
        return new Console(System.out, System.err);
    }

    /** One line of a result. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** One sentence about what went wrong. */
    public void complaint(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
