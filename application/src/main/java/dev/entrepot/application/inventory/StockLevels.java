package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import java.util.Optional;

/** Stock as it is shown. */
public interface StockLevels {

    /** The stock of a variant of a product that is not deleted, zero if it was never counted; none if there is no such variant. */
    Optional<StockLevelView> find(Sku sku);
}
