package dev.entrepot.testing.application.pricing;

import dev.entrepot.application.pricing.PriceChangeView;
import dev.entrepot.application.pricing.PriceView;
import dev.entrepot.application.pricing.PriceViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.testing.application.shared.Pages;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The prices of an in-memory shop as staff sees them. */
public final class InMemoryPriceViews implements PriceViews {

    private final InMemoryShop shop;

    /** Makes the views of a shop. */
    public InMemoryPriceViews(InMemoryShop shop) {
        this.shop = shop;
    }

    @Override
    public Optional<PriceView> find(Sku sku, Currency currency) {
        return variant(sku)
                .flatMap(variant -> shop.priceLists()
                        .book(currency, List.of(variant), PriceLists.PRESENT)
                        .basePrice(variant)
                        .map(price -> new PriceView(
                                sku,
                                price.unit(),
                                price.compareAt(),
                                tiers(variant, currency),
                                shop.priceLists().priorPrice(variant, currency).orElse(null))));
    }

    private List<PriceView.Tier> tiers(VariantId variant, Currency currency) {
        return shop
                .priceLists()
                .book(currency, List.of(variant), PriceLists.PRESENT)
                .base()
                .orElseThrow()
                .tiersOf(variant)
                .stream()
                .filter(tier -> tier.minQuantity() > 1)
                .map(tier -> new PriceView.Tier(
                        tier,
                        shop.priceLists()
                                .priorPrice(
                                        new PriceSetting.Place(variant, currency, Price.BASE_LIST, tier.minQuantity()))
                                .orElse(null)))
                .toList();
    }

    @Override
    public Optional<Page<PriceChangeView>> history(Sku sku, PageRequest page) {
        return variant(sku)
                .map(variant -> Pages.of(
                        shop.priceLists().history(variant).reversed().stream()
                                .map(InMemoryPriceViews::view)
                                .toList(),
                        page));
    }

    private Optional<VariantId> variant(Sku sku) {
        return Optional.ofNullable(
                shop.products().findVariantsBySku(List.of(sku)).get(sku));
    }

    private static PriceChangeView view(PriceChange change) {
        Price any = Objects.requireNonNull(change.after() == null ? change.before() : change.after());
        return new PriceChangeView(
                any.list(),
                change.minQuantity(),
                change.before(),
                change.after(),
                change.by().name(),
                change.reason(),
                change.at());
    }
}
