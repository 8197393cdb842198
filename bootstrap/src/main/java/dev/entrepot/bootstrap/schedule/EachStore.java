package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what is scheduled for each store in turn, whatever happens to the others. */
class EachStore {

    private static final Logger LOG = LoggerFactory.getLogger(EachStore.class);

    private final Stores stores;

    EachStore(Stores stores) {
        this.stores = stores;
    }

    /**
     * Runs it.
     *
     * @param what what it is, as the subject of a sentence in the log
     */
    void run(String what, Runnable action) {
        for (StoreId store : stores.active()) {
            try {
                CurrentStore.run(store, action);
            } catch (RuntimeException e) {
                LOG.error("{} failed for the store {} and goes on with the others", what, store, e);
            }
        }
    }
}
