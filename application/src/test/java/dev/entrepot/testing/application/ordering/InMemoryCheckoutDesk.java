package dev.entrepot.testing.application.ordering;

import dev.entrepot.application.ordering.CheckoutDesk;
import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.testing.domain.InMemoryShop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A desk in memory, which asks the twins one after the other. */
public final class InMemoryCheckoutDesk implements CheckoutDesk {

    private final IdempotencyRecords records;
    private final InMemoryShop shop;

    /** Makes it of the twins. */
    public InMemoryCheckoutDesk(IdempotencyRecords records, InMemoryShop shop) {
        this.records = records;
        this.shop = shop;
    }

    @Override
    public Opened open(IdempotencyKey key, UUID reference, Wanted wanted, Instant at) {
        Claim claim = records.claim(key, reference, at);
        List<SellableVariant> sellable = shop.products().findSellable(wanted.skus(), wanted.variants());
        List<VariantId> variants = new ArrayList<>(wanted.variants());
        variants.addAll(shop.products().findVariantsBySku(wanted.skus()).values());
        return new Opened(
                claim,
                sellable,
                shop.priceLists().book(wanted.currency(), variants, PriceLists.PRESENT),
                shop.stockItems().find(variants));
    }
}
