package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Destination;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether gifts are in stock, so that pricing need not know how stock is kept. */
@FunctionalInterface
public interface GiftStock {

    /**
     * Those of some variants of which less is available than is wanted.
     *
     * @param wanted how many units of each
     * @param destination where they go; none if that is not known yet, and whatever is available anywhere counts
     */
    Set<VariantId> lacking(Map<VariantId, Integer> wanted, @Nullable Destination destination);
}
