package dev.entrepot.testing.domain.shared;

import java.util.function.Supplier;

/**
 * What every contract asks of its runner: a way to run work in a transaction.
 *
 * <p>A contract is an interface whose default methods are tests. A runner is a test class that implements it, says by the abstract
 * methods what to test, and inherits the tests:
 *
 * {@snippet :
 * class InMemoryApiKeysTest implements ApiKeysContract {
 *     private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
 *     private final ApiKeys keys = new InMemoryApiKeys(work);
 *
 *     public ApiKeys apiKeys() {
 *         return keys;
 *     }
 *
 *     public <T> T inTransaction(Supplier<T> work) {
 *         return this.work.run(work);
 *     }
 * }
 * }
 *
 * <p>Contracts call ports only in transactions, reading included, from the thread of the test and from threads of their own. They use
 * fresh ids and names, so that what is in the store already does not matter.
 */
public interface TransactedContract {

    /**
     * Runs the work in one transaction: commits it, or undoes it if it throws. Is called by many threads at once. Whatever a thread
     * needs bound to work (the store), this binds. Work that ends with {@code ConcurrentChange}, or that a database aborts for a
     * deadlock, is repeated as in the running system.
     */
    <T> T inTransaction(Supplier<T> work);

    /** Runs the work in one transaction, as {@link #inTransaction(Supplier)} does. */
    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
