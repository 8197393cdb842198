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
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes baskets of what clients name: finds what can be sold under the SKUs and ids. */
public final class Baskets {

    private final Products products;
    private final Stores stores;
    private final Shoppers shoppers;

    /** Makes it of the ports that it needs. */
    public Baskets(Products products, Stores stores, Shoppers shoppers) {
        this.products = products;
        this.stores = stores;
        this.shoppers = shoppers;
    }

    /**
     * The basket that was named, with what can be sold under it.
     *
     * @param pricing tells whether the coupons are worth anything, where the lines are refused already
     * @throws PricingRefusal.NotForSale if lines name nothing that can be bought, naming each
     * @throws RefusedTogether if, besides, coupons cannot be used
     * @throws PricingRefusal.UnknownCustomer if the buyer is a customer who does not exist
     * @throws PricingRefusal.EmptyBasket if there are no lines
     */
    public Resolved resolve(BasketRequest request, BasketPricing pricing, Instant at) {
        Named named = named(request, pricing, at);
        return resolve(request, named, products.findSellable(named.skus(), named.variants()), pricing, at);
    }

    /**
     * The same where what can be sold was found already.
     *
     * @param named what the request names, as {@link #named} says
     * @param found what can be sold of that
     */
    public Resolved resolve(
            BasketRequest request, Named named, List<SellableVariant> found, BasketPricing pricing, Instant at) {
        Map<Sku, SellableVariant> bySku = new HashMap<>();
        Map<VariantId, SellableVariant> sold = new HashMap<>();
        for (SellableVariant variant : found) {
            bySku.put(variant.sku(), variant);
            sold.put(variant.id(), variant);
        }
        List<BasketLine> lines = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (BasketRequest.Line line : request.lines()) {
            SellableVariant variant = switch (line) {
                case BasketRequest.Line.BySku wanted -> orMissing(bySku.get(wanted.sku()), wanted.sku(), missing);
                case BasketRequest.Line.ById wanted -> orMissing(sold.get(wanted.variant()), wanted.variant(), missing);
            };
            if (variant != null) {
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
        Basket basket = new Basket(
                currency(request), lines, request.coupons(), request.shipTo(), shopper(request.buyer(), at), null);
        return new Resolved(
                basket,
                sold,
                named.gifts().stream().filter(gift -> !sold.containsKey(gift)).collect(Collectors.toSet()));
    }

    /** The currency in which a basket is priced. */
    public Currency currency(BasketRequest request) {
        Currency asked = request.currency();
        return asked == null ? stores.settings().currency() : asked;
    }

    /** Only a customer who was named is looked up, so that guests cost nothing and nobody has somebody's prices by an address. */
    private Shopper shopper(BasketRequest.Buyer buyer, Instant at) {
        return switch (buyer) {
            case BasketRequest.Buyer.Described described -> described.shopper();
            case BasketRequest.Buyer.Known known ->
                shoppers.find(known.customer(), at)
                        .orElseThrow(() -> new PricingRefusal.UnknownCustomer(
                                known.customer().toString()))
                        .buyingIn(known.channel(), known.earlierOrders());
        };
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

    /** What a request names, and what is perhaps given along, so that all of it can be looked up at once. */
    public Named named(BasketRequest request, BasketPricing pricing, Instant at) {
        Set<VariantId> gifts = pricing.perhapsGiven(request.coupons(), at);
        Set<Sku> skus = new LinkedHashSet<>();
        Set<VariantId> variants = new LinkedHashSet<>(gifts);
        for (BasketRequest.Line line : request.lines()) {
            switch (line) {
                case BasketRequest.Line.BySku wanted -> skus.add(wanted.sku());
                case BasketRequest.Line.ById wanted -> variants.add(wanted.variant());
            }
        }
        return new Named(skus, variants, gifts);
    }

    /**
     * What is to be looked up for a basket.
     *
     * @param skus what is named by its SKU
     * @param variants what is named by its id, and the gifts
     * @param gifts what is perhaps given along
     */
    public record Named(Set<Sku> skus, Set<VariantId> variants, Set<VariantId> gifts) {

        /** Copies the sets. */
        public Named {
            skus = Set.copyOf(skus);
            variants = Set.copyOf(variants);
            gifts = Set.copyOf(gifts);
        }
    }

    /**
     * A basket with what can be sold under it.
     *
     * @param sold each of the basket's variants, and gifts that were looked up along
     * @param goneGifts gifts that were looked up and are not for sale
     */
    public record Resolved(Basket basket, Map<VariantId, SellableVariant> sold, Set<VariantId> goneGifts) {

        /** Copies the collections. */
        public Resolved {
            sold = Map.copyOf(sold);
            goneGifts = Set.copyOf(goneGifts);
        }

        /** The same with further gifts that were looked up. */
        Resolved along(Set<VariantId> gifts, List<SellableVariant> found) {
            Map<VariantId, SellableVariant> all = new HashMap<>(sold);
            found.forEach(variant -> all.put(variant.id(), variant));
            Set<VariantId> gone = new HashSet<>(goneGifts);
            gifts.stream().filter(gift -> !all.containsKey(gift)).forEach(gone::add);
            return new Resolved(basket, all, gone);
        }

        /** What it weighs. Gifts weigh nothing, so that nobody pays the delivery of what is given. */
        public long grams() {
            return basket.lines().stream()
                    .mapToLong(line -> Math.multiplyExact(
                            Objects.requireNonNull(sold.get(line.variant())).weightGrams(), (long) line.quantity()))
                    .reduce(0, Math::addExact);
        }
    }
}
