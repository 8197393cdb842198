package dev.entrepot.bootstrap.command;

import dev.entrepot.web.merchandising.shopify.ShopifyImport;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Warnings, of which a file may have very many, by their kind. */
final class ImportWarnings {

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    void add(ShopifyImport.Note note) {
        kinds.merge(note.code(), new Kind(1, note), (known, more) -> new Kind(known.count() + 1, known.first()));
    }

    Collection<Kind> kinds() {
        return kinds.values();
    }

    /** How many there were, and the first of them. */
    record Kind(long count, ShopifyImport.Note first) {}
}
