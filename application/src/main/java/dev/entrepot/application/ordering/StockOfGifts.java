package dev.entrepot.application.ordering;

import dev.entrepot.application.pricing.GiftStock;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.shared.Destination;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks gifts up in the stock that orders reserve them from. */
public final class StockOfGifts implements GiftStock {

    private final StockItems stockItems;

    /** Makes it of the port that it needs. */
    public StockOfGifts(StockItems stockItems) {
        this.stockItems = stockItems;
    }

    @Override
    public Set<VariantId> lacking(Map<VariantId, Integer> wanted, @Nullable Destination destination) {
        Stock everywhere = stockItems.find(wanted.keySet());
        Stock stock = destination == null ? everywhere : everywhere.servedTo(destination);
        return wanted.entrySet().stream()
                .filter(entry -> stock.available(entry.getKey()) < entry.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
