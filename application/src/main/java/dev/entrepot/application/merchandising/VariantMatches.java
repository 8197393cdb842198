package dev.entrepot.application.merchandising;

import dev.entrepot.domain.catalog.product.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the variants of the shop again that a file speaks of: those with the same options, and of the rest those with the same SKU. */
final class VariantMatches {

    private VariantMatches() {}

    /** For each imported variant the one of the shop that it is; none if it is new. */
    static List<@Nullable Variant> of(List<ImportedVariant> imported, List<SkuChoice> choices, List<Variant> present) {
        List<Variant> unmatched = new ArrayList<>(present);
        List<@Nullable Variant> matches = new ArrayList<>();
        for (ImportedVariant variant : imported) {
            matches.add(take(unmatched, candidate -> candidate.options().equals(variant.options())));
        }
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i) == null) {
                SkuChoice choice = choices.get(i);
                matches.set(i, take(unmatched, candidate -> choice.contains(candidate.sku())));
            }
        }
        return matches;
    }

    private static @Nullable Variant take(List<Variant> unmatched, Predicate<Variant> wanted) {
        for (Variant candidate : unmatched) {
            if (wanted.test(candidate)) {
                unmatched.remove(candidate);
                return candidate;
            }
        }
        return null;
    }
}
