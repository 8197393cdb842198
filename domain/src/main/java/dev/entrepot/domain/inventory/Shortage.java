package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A demand that the stock cannot meet.
 *
 * @param requested how many units were wanted
 * @param available how many there are to promise; zero for a variant that was never in stock
 */
public record Shortage(VariantId variant, long requested, long available) {

    /**
     * What cannot be met, in the order of the demands.
     *
     * @param stock what there is; a variant that is left out was never in stock
     */
    public static List<Shortage> of(Collection<Demand> demands, Map<VariantId, StockItem> stock) {
        List<Shortage> shortages = new ArrayList<>();
        for (Demand demand : demands) {
            StockItem item = stock.getOrDefault(demand.variant(), StockItem.none(demand.variant()));
            if (!item.canPromise(demand.quantity())) {
                shortages.add(new Shortage(demand.variant(), demand.quantity(), item.available()));
            }
        }
        return shortages;
    }
}
