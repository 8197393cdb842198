package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import org.jspecify.annotations.Nullable;

/** A line as clients write it, in quotes and in orders. */
@OneVariant
public interface WantedLine {

    /** The SKU of what is wanted; none if it is named by its id. */
    @Nullable
    Sku sku();

    /** The id of what is wanted; none if it is named by its SKU. */
    @Nullable
    VariantId variantId();

    /** How many units. */
    Integer quantity();
}
