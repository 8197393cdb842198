package dev.entrepot.persistence.shared;

import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What writing adapters demand. It says what {@code @Transactional(propagation = MANDATORY)} would, at the price of reading one
 * thread-local, also of an adapter that no container has wrapped.
 */
public final class RunningTransaction {

    private RunningTransaction() {}

    /**
     * Makes sure that a transaction is running on this thread.
     *
     * @throws IllegalTransactionStateException if none is
     */
    public static void required() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(
                    "this write belongs to a running transaction, and there is none");
        }
    }
}
