package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Transactions over the unit of work of in-memory twins, with all that {@link Transactions} promises. */
public final class InMemoryTransactions implements Transactions {

    /** How often a unit of work that lost a race is tried altogether. */
    public static final int MAX_ATTEMPTS = 5;

    private final InMemoryUnitOfWork work;
    private final List<Runnable> actions = new ArrayList<>(); // of the one unit of work that is running
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();

    /** Makes transactions over a unit of work. */
    public InMemoryTransactions(InMemoryUnitOfWork work) {
        this.work = work;
    }

    /** What actions threw that were to be done after a commit. */
    public List<RuntimeException> failuresAfterCommit() {
        return List.copyOf(failures);
    }

    @Override
    public <T> T write(Supplier<T> unit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(unit);
            } catch (ConcurrentChange e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public <T> T read(Supplier<T> unit) {
        return attempt(() -> {
            T result = unit.get();
            if (work.hasWritten()) {
                throw new IllegalStateException("a unit of work that only reads has written");
            }
            return result;
        });
    }

    private <T> T attempt(Supplier<T> unit) {
        List<Runnable> afterwards = new ArrayList<>();
        T result = work.run(() -> {
            actions.clear();
            T answer = unit.get();
            afterwards.addAll(actions);
            return answer;
        });
        afterwards.forEach(this::perform);
        return result;
    }

    private void perform(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (work.isRunning()) {
            actions.add(action);
        } else {
            perform(action);
        }
    }
}
