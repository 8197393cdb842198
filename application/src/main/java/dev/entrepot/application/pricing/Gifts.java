package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.QuoteLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which of the gifts that promotions give can be had. Asks nobody about a quote without gifts. */
public final class Gifts {

    private final Products products;
    private final StockItems stockItems;

    /** Makes it of the ports that it needs. */
    public Gifts(Products products, StockItems stockItems) {
        this.products = products;
        this.stockItems = stockItems;
    }

    /** What a quote gives along. */
    public static Set<VariantId> of(Quote quote) {
        return quote.gifts().stream().map(QuoteLine::variant).collect(Collectors.toUnmodifiableSet());
    }

    /** The basket with gifts that it does not know yet. */
    Baskets.Resolved lookUp(Set<VariantId> unknown, Baskets.Resolved wanted) {
        return wanted.along(unknown, products.findSellable(List.of(), unknown));
    }

    /** Those of the quote's gifts of which less is available than it sells and gives. */
    Set<VariantId> outOfStock(Quote quote) {
        Set<VariantId> given = of(quote);
        if (given.isEmpty()) {
            return Set.of();
        }
        Map<VariantId, StockItem> stock = stockItems.find(given);
        return demands(quote).stream()
                .filter(demand -> given.contains(demand.variant()))
                .filter(demand -> !stock.getOrDefault(demand.variant(), StockItem.none(demand.variant()))
                        .canPromise(demand.quantity()))
                .map(Demand::variant)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a quote sells and gives of each variant. */
    public static List<Demand> demands(Quote quote) {
        return quote.lines().stream()
                .collect(Collectors.toMap(QuoteLine::variant, QuoteLine::quantity, Math::addExact, LinkedHashMap::new))
                .entrySet()
                .stream()
                .map(wanted -> new Demand(wanted.getKey(), wanted.getValue()))
                .toList();
    }
}
