package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockLevel;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stock location by location as it is listed, so that somebody can order what is low. */
public interface StockItemViews {

    /**
     * The stock of what is offered, by the ids of variants and locations, the greatest first: what was listed last comes first. Whoever walks on
     * behind the last one sees each once, whatever is booked meanwhile. One statement.
     *
     * @throws LocationRefusal.Unknown if there is no such location
     */
    List<Listed> list(Filter filter);

    /**
     * What to list.
     *
     * @param level none for all. {@link StockLevel#LOW} is whatever has no more left than its threshold, also if nothing is left
     * @param location the code of a location; none for all
     * @param after behind which one to go on; none to begin
     * @param limit at most how many
     */
    record Filter(
            @Nullable StockLevel level,
            @Nullable String location,
            @Nullable StockKey after,
            int limit) {}

    /**
     * The stock of a variant at a place.
     *
     * @param product the name of the product
     */
    record Listed(Sku sku, String product, StockLevelView.AtLocation stock) {}
}
