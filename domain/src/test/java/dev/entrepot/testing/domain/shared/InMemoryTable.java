package dev.entrepot.testing.domain.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows by their keys, each change of which can be undone. For twins, which use it inside {@link InMemoryUnitOfWork#call} only.
 *
 * @param <K> what a row is found by
 * @param <V> an immutable row
 */
public final class InMemoryTable<K, V> {

    private final InMemoryUnitOfWork work;
    private final Map<K, V> rows = new LinkedHashMap<>();

    /** Makes an empty table whose changes are undone with the unit of work. */
    public InMemoryTable(InMemoryUnitOfWork work) {
        this.work = work;
    }

    /** The row, if it is there. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Whether the row is there. */
    public boolean has(K key) {
        return rows.containsKey(key);
    }

    /** By what all rows are found. */
    public Stream<K> keys() {
        return List.copyOf(rows.keySet()).stream();
    }

    /** All rows. */
    public Stream<V> rows() {
        return List.copyOf(rows.values()).stream();
    }

    /** Writes a row, new or in place of another one. */
    public void put(K key, V row) {
        restoreOnUndo(key, rows.put(key, row));
    }

    /** Removes a row, if it is there. */
    public void remove(K key) {
        restoreOnUndo(key, rows.remove(key));
    }

    private void restoreOnUndo(K key, @Nullable V before) {
        work.onUndo(() -> {
            if (before == null) {
                rows.remove(key);
            } else {
                rows.put(key, before);
            }
        });
    }
}
