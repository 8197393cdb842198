package dev.entrepot.testing.application.storefront;

import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Availability;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What shoppers see of an in-memory shop is made of: its catalogue, with the prices and the stock that an order would get now. */
public final class InMemoryStorefront {

    private final InMemoryShop shop;
    private final Stores stores;

    /** Makes the storefront of a shop. */
    public InMemoryStorefront(InMemoryShop shop, Stores stores) {
        this.shop = shop;
        this.stores = stores;
    }

    InMemoryShop shop() {
        return shop;
    }

    Optional<Money> priorPrice(VariantId variant) {
        return shop.priceLists().priorPrice(variant, stores.settings().currency());
    }

    Offers offersOf(Product product) {
        List<VariantId> variants = product.variants().stream().map(Variant::id).toList();
        return new Offers(
                shop.priceLists()
                        .book(stores.settings().currency(), variants, PriceLists.PRESENT)
                        .basePrices(),
                shop.stockItems().find(variants));
    }

    /** Prices and stock of a product's variants. */
    record Offers(Map<VariantId, Price> prices, Stock stock) {

        Optional<Price> price(VariantId variant) {
            return Optional.ofNullable(prices.get(variant));
        }

        Availability availability(VariantId variant) {
            return stock.availability(variant);
        }
    }
}
