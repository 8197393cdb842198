package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.function.Supplier;

/** What contracts of the application's ports ask of their runners: a store to work for, with and without a transaction. */
public interface BoundContract extends TransactedContract {

    /** Does something for the store under test, outside any transaction. */
    default <T> T bound(Supplier<T> something) {
        return CurrentStore.call(StoreId.DEFAULT, something);
    }

    /** Does something for the store under test, outside any transaction. */
    default void bound(Runnable something) {
        CurrentStore.run(StoreId.DEFAULT, something);
    }
}
