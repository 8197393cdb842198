package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import org.jspecify.annotations.Nullable;

/** What is about a variant, which clients name by its SKU or by its id. */
@OneVariant
public interface NamedVariant {

    /** The SKU; none if it is named by its id. */
    @Nullable
    Sku sku();

    /** The id; none if it is named by its SKU. */
    @Nullable
    VariantId variantId();
}
