package dev.entrepot.domain.shared;

/**
 * Another transaction has changed what this one was about to store.
 *
 * <p>Not a refusal: nobody did anything wrong, and the unit of work should be repeated from the start, which whoever runs transactions
 * does a bounded number of times.
 */
public final class ConcurrentChange extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Reports a lost race.
     *
     * @param what what was to be stored, for people
     */
    public ConcurrentChange(String what) {
        super(what + " was changed by another transaction meanwhile");
    }

    /** Nobody looks where it came from: it is an answer to a race, and is thrown under load. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
