package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Stock as it is shown. */
public interface StockLevels {

    /**
     * The stock of a variant, zero if it was never counted. Of one that is no longer offered, since its product was deleted for example, it
     * is shown as long as orders hold units of it and nothing else has the SKU; nothing of it is available then. None if there is no such
     * variant.
     */
    Optional<StockLevelView> find(Sku sku);

    /** The variants whose stock {@link #find} shows under these SKUs. One statement. */
    Map<Sku, VariantId> variants(Collection<Sku> skus);
}
