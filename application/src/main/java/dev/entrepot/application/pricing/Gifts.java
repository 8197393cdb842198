package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.QuoteLine;
import dev.entrepot.domain.shared.Destination;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells which of the gifts that promotions give can be had. Asks nobody about a quote without gifts. */
public final class Gifts {

    private final Products products;
    private final GiftStock stock;

    /** Makes it of the ports that it needs. */
    public Gifts(Products products, GiftStock stock) {
        this.products = products;
        this.stock = stock;
    }

    /** What a quote gives along. */
    public static Set<VariantId> of(Quote quote) {
        return quote.gifts().stream().map(QuoteLine::variant).collect(Collectors.toUnmodifiableSet());
    }

    /** How many units of each variant a quote sells and gives, in the order of its lines. */
    public static Map<VariantId, Integer> quantities(Quote quote) {
        Map<VariantId, Integer> quantities = new LinkedHashMap<>();
        quote.lines().forEach(line -> quantities.merge(line.variant(), line.quantity(), Math::addExact));
        return quantities;
    }

    /** The basket with gifts that it does not know yet. */
    Baskets.Resolved lookUp(Set<VariantId> unknown, Baskets.Resolved wanted) {
        return wanted.along(unknown, products.findSellable(List.of(), unknown));
    }

    /** Those of the quote's gifts of which less can be sent there than it sells and gives. */
    Set<VariantId> outOfStock(Quote quote, @Nullable Destination destination) {
        Set<VariantId> given = of(quote);
        if (given.isEmpty()) {
            return Set.of();
        }
        Map<VariantId, Integer> wanted = quantities(quote);
        wanted.keySet().retainAll(given);
        return stock.lacking(wanted, destination);
    }
}
