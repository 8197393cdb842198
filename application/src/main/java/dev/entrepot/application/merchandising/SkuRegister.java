package dev.entrepot.application.merchandising;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has which SKU while a batch is being imported: variants of the shop, and those of the batch that came before. */
final class SkuRegister {

    private final Set<Sku> taken;

    SkuRegister(Map<Sku, VariantId> inTheShop) {
        this.taken = new HashSet<>(inTheShop.keySet());
    }

    /**
     * Gives each variant of a product its SKU. One that has a fitting SKU already keeps it, whoever else would like it.
     *
     * @param choices what each may get
     * @param matches the variant of the shop that each one is, in the same order; none if it is new
     * @param present all variants that the product has in the shop
     * @throws CatalogRefusal.SkuTaken if both of a variant's choices belong to others
     */
    List<Sku> name(List<SkuChoice> choices, List<@Nullable Variant> matches, List<Variant> present) {
        present.forEach(variant -> taken.remove(variant.sku()));
        @Nullable Sku[] names = new Sku[choices.size()];
        for (int i = 0; i < names.length; i++) {
            Variant match = matches.get(i);
            if (match != null && choices.get(i).contains(match.sku())) {
                names[i] = match.sku();
                taken.add(match.sku());
            }
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i] == null) {
                names[i] = free(choices.get(i));
            }
        }
        return List.of(names);
    }

    private Sku free(SkuChoice choice) {
        if (taken.add(choice.wanted())) {
            return choice.wanted();
        }
        if (taken.add(choice.suffixed())) {
            return choice.suffixed();
        }
        throw new CatalogRefusal.SkuTaken(
                List.of(choice.wanted().value(), choice.suffixed().value()));
    }
}
