package dev.entrepot.testing.application.pricing;

import dev.entrepot.application.pricing.PriceListEntryView;
import dev.entrepot.application.pricing.PriceListViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceListEntry;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.testing.application.shared.Pages;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.List;
import java.util.Optional;

/** The price lists of an in-memory shop as staff sees them. */
public final class InMemoryPriceListViews implements PriceListViews {

    private final InMemoryShop shop;

    /** Makes the views of a shop. */
    public InMemoryPriceListViews(InMemoryShop shop) {
        this.shop = shop;
    }

    @Override
    public Page<PriceLists.Versioned> list(PageRequest page) {
        return Pages.of(shop.priceLists().lists(), page);
    }

    @Override
    public Optional<Page<PriceListEntryView>> entries(String code, PageRequest page) {
        return shop.priceLists()
                .find(code)
                .map(list -> Pages.of(
                        shop.priceLists().entries(code).stream()
                                .flatMap(entry -> sku(entry.variant()).map(sku -> view(sku, entry)).stream())
                                .toList(),
                        page));
    }

    private PriceListEntryView view(Sku sku, PriceListEntry entry) {
        PriceSetting.Place place = new PriceSetting.Place(
                entry.variant(),
                entry.list().currency(),
                entry.list().code(),
                entry.tier().minQuantity());
        return new PriceListEntryView(
                entry.variant(),
                sku,
                entry.tier(),
                shop.priceLists().priorPrice(place).orElse(null));
    }

    private Optional<Sku> sku(VariantId variant) {
        return shop.products().all().stream()
                .map(Product::variants)
                .flatMap(List::stream)
                .filter(candidate -> candidate.id().equals(variant))
                .map(Variant::sku)
                .findFirst();
    }
}
