package dev.entrepot.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A transaction holds locks that others wait for, so nothing in it waits for Redis. */
class OutsideTransactionsTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void asksRedisForNothingInsideATransactionThatOrdersOrWrites() {
        try (TestWire wire = TestWire.to(TestRedis.shared());
                RedisCache cache = new RedisCache(wire.url("30s"), Duration.ofMinutes(5))) {
            CachedShop shop = new CachedShop(cache);
            Product product = shop.aProduct();
            VariantId variant = product.variants().getFirst().id();
            Category category = SampleClassification.category();
            Brand brand = SampleClassification.brand();
            shop.inTransaction(() -> {
                shop.categories().add(category);
                shop.brands().add(brand);
                shop.stockroom().count(variant, 5);
            });
            shop.bound(() -> shop.productDetails().find(product.id(), Visibility.PUBLISHED));
            int before = wire.messages();

            shop.inTransaction(() -> {
                long version = shop.priceLists()
                        .book(EUR, List.of(variant), PriceLists.PRESENT)
                        .version();
                shop.promotions().book(version);
                shop.taxRates().table(version);
                shop.stockroom().hold(new Demand(variant, 1));
                shop.priceLists().set(SamplePrices.base(Map.of(variant, Price.base(Money.of("5.00", EUR)))), Fresh.NOW);
                shop.taxRates().replaceAll(List.of());
                shop.products().update(shop.products().find(product.id()).orElseThrow());
                shop.categories().update(shop.categories().find(category.id()).orElseThrow());
                shop.brands().update(shop.brands().find(brand.id()).orElseThrow());
                assertThat(wire.messages()).isEqualTo(before);
            });

            assertThat(wire.messages()).isGreaterThan(before);
            assertThat(shop.failures()).isEmpty();
        }
    }
}
