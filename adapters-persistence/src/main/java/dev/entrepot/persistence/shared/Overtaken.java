package dev.entrepot.persistence.shared;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/**
 * Says what it means when the database refuses a write although everything was looked up before: somebody else was faster. The unit of
 * work is repeated, and looking up finds what stands in the way, by name.
 */
public final class Overtaken {

    private Overtaken() {}

    /**
     * Writes.
     *
     * @param what what is written, as in "the brand"
     * @throws ConcurrentChange if somebody else was faster
     */
    public static void write(String what, Runnable statement) {
        answer(what, () -> {
            statement.run();
            return true;
        });
    }

    /**
     * Writes, and answers what the statement does.
     *
     * @param what what is written, as in "the brand"
     * @throws ConcurrentChange if somebody else was faster
     */
    public static <T> T answer(String what, Supplier<T> statement) {
        try {
            return statement.get();
        } catch (OptimisticLockingFailureException e) {
            throw new ConcurrentChange(what);
        } catch (DataIntegrityViolationException | DbActionExecutionException e) {
            if (SqlStates.violatedKey(e).isPresent()) {
                throw new ConcurrentChange(what);
            }
            throw e;
        }
    }
}
