package dev.entrepot.application.shared;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The store that the running request or job works for.
 *
 * <p>Whoever begins work binds it; the persistence adapter tags its connections with it, and the database shows and takes only rows of
 * that store. Nothing bound: nothing is seen and nothing can be written. A new thread has nothing bound: workers bind it again.
 */
public final class CurrentStore {

    private static final ScopedValue<StoreId> STORE = ScopedValue.newInstance();

    private CurrentStore() {}

    /** Runs the work for the store and answers what it answers. */
    public static <T> T call(StoreId store, Supplier<T> work) {
        return ScopedValue.where(STORE, store).call(work::get);
    }

    /** Runs the work for the store. */
    public static void run(StoreId store, Runnable work) {
        ScopedValue.where(STORE, store).run(work);
    }

    /** The store that this thread works for, if one is bound. */
    public static Optional<StoreId> find() {
        return STORE.isBound() ? Optional.of(STORE.get()) : Optional.empty();
    }

    /**
     * The store that this thread works for.
     *
     * @throws IllegalStateException if none is bound
     */
    public static StoreId get() {
        return find().orElseThrow(() -> new IllegalStateException("no store is bound to this thread"));
    }
}
