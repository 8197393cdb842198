package dev.entrepot.application.shared;

import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Refusal;
import java.util.function.Supplier;

/**
 * Runs units of work: all of one happens, or nothing.
 *
 * <p>The isolation is READ COMMITTED. A unit of work that the database aborts (serialisation failure, deadlock) or that ends with
 * {@link ConcurrentChange} is repeated from the start a bounded number of times, so it must not keep what an earlier attempt found.
 * A {@link Refusal} undoes it and is not repeated. Units of work do not nest, and nothing outside the process is called inside one.
 */
public interface Transactions {

    /**
     * Runs a unit of work that may write.
     *
     * @throws IllegalStateException if one is running on this thread already
     */
    <T> T write(Supplier<T> work);

    /**
     * Runs a unit of work that only reads.
     *
     * @throws IllegalStateException if one is running on this thread already
     */
    <T> T read(Supplier<T> work);

    /**
     * Has something done when the running unit of work has been committed, or at once if none is running. What it does may fail without
     * consequence for the work.
     */
    void afterCommit(Runnable action);
}
