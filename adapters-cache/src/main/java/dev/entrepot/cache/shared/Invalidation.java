package dev.entrepot.cache.shared;

import dev.entrepot.application.shared.StoreId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one store has to forget.
 *
 * @param pointers names under which stands the key of what to forget
 * @param names names of what to forget
 */
record Invalidation(StoreId store, List<String> pointers, List<String> names) {

    Invalidation {
        pointers = List.copyOf(pointers);
        names = List.copyOf(names);
    }

    /** Both at once, each name once. */
    static Invalidation merged(List<Invalidation> ofOneStore) {
        Stream<String> pointers = ofOneStore.stream().flatMap(each -> each.pointers().stream());
        Stream<String> names = ofOneStore.stream().flatMap(each -> each.names().stream());
        return new Invalidation(
                ofOneStore.getFirst().store(),
                pointers.distinct().toList(),
                names.distinct().toList());
    }
}
