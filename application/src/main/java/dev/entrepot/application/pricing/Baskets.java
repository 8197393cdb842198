package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.RefusedTogether;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.SellableProduct;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.Classification;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes baskets of what clients name: finds what can be sold under the SKUs and ids. */
public final class Baskets {

    private final Products products;
    private final Stores stores;

    /** Makes it of the ports that it needs. */
    public Baskets(Products products, Stores stores) {
        this.products = products;
        this.stores = stores;
    }

    /**
     * The basket that was named, with what can be sold under it.
     *
     * @param pricing tells whether the coupons are worth anything, where the lines are refused already
     * @throws PricingRefusal.NotForSale if lines name nothing that can be bought, naming each
     * @throws RefusedTogether if, besides, coupons cannot be used
     * @throws PricingRefusal.EmptyBasket if there are no lines
     */
    public Resolved resolve(BasketRequest request, BasketPricing pricing, Instant at) {
        Map<Sku, SellableVariant> bySku = findBySku(request);
        Map<VariantId, SellableVariant> byId = findById(request);
        Map<VariantId, SellableVariant> sold = new HashMap<>();
        List<BasketLine> lines = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (BasketRequest.Line line : request.lines()) {
            SellableVariant variant = switch (line) {
                case BasketRequest.Line.BySku named -> orMissing(bySku.get(named.sku()), named.sku(), missing);
                case BasketRequest.Line.ById named -> orMissing(byId.get(named.variant()), named.variant(), missing);
            };
            if (variant != null) {
                sold.put(variant.id(), variant);
                lines.add(new BasketLine(
                        variant.id(),
                        variant.sku(),
                        variant.product().taxCategory(),
                        line.quantity(),
                        classification(variant.product())));
            }
        }
        if (!missing.isEmpty()) {
            throw refused(new PricingRefusal.NotForSale(List.copyOf(missing)), request, pricing, at);
        }
        Currency asked = request.currency();
        Currency currency = asked == null ? stores.settings().currency() : asked;
        return new Resolved(
                new Basket(currency, lines, request.coupons(), request.shipTo(), request.shopper(), null), sold);
    }

    private static Refusal refused(
            PricingRefusal notForSale, BasketRequest request, BasketPricing pricing, Instant at) {
        try {
            pricing.refuseUnusable(request.coupons(), at);
            return notForSale;
        } catch (PricingRefusal unusable) {
            return new RefusedTogether(List.of(
                    new RefusedTogether.Part("lines", notForSale), new RefusedTogether.Part("coupons", unusable)));
        }
    }

    private static Classification classification(SellableProduct product) {
        return new Classification(product.id(), product.categories(), product.brand(), product.tags());
    }

    private static @Nullable SellableVariant orMissing(
            @Nullable SellableVariant found, Record reference, Set<String> missing) {
        if (found == null) {
            missing.add(reference.toString());
        }
        return found;
    }

    private Map<Sku, SellableVariant> findBySku(BasketRequest request) {
        Set<Sku> skus = new LinkedHashSet<>();
        for (BasketRequest.Line line : request.lines()) {
            if (line instanceof BasketRequest.Line.BySku named) {
                skus.add(named.sku());
            }
        }
        return skus.isEmpty() ? Map.of() : products.findSellableBySku(skus);
    }

    private Map<VariantId, SellableVariant> findById(BasketRequest request) {
        Set<VariantId> ids = new LinkedHashSet<>();
        for (BasketRequest.Line line : request.lines()) {
            if (line instanceof BasketRequest.Line.ById named) {
                ids.add(named.variant());
            }
        }
        return ids.isEmpty() ? Map.of() : products.findSellable(ids);
    }

    /**
     * A basket with what can be sold under it.
     *
     * @param sold each of the basket's variants
     */
    public record Resolved(Basket basket, Map<VariantId, SellableVariant> sold) {

        /** What it weighs. */
        public long grams() {
            return basket.lines().stream()
                    .mapToLong(line -> Math.multiplyExact(
                            Objects.requireNonNull(sold.get(line.variant())).weightGrams(), (long) line.quantity()))
                    .reduce(0, Math::addExact);
        }
    }
}
