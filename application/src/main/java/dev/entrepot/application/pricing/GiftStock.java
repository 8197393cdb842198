package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Map;
import java.util.Set;

/** Tells whether gifts are in stock, so that pricing need not know how stock is kept. */
@FunctionalInterface
public interface GiftStock {

    /**
     * Those of some variants of which less is available than is wanted.
     *
     * @param wanted how many units of each
     */
    Set<VariantId> lacking(Map<VariantId, Integer> wanted);
}
