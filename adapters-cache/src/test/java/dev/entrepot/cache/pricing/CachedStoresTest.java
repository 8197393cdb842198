package dev.entrepot.cache.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.application.shared.StoresContract;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CachedStoresTest implements StoresContract {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency YEN = Currency.getInstance("JPY");

    private final CachedShop shop = new CachedShop();

    @Override
    public Stores stores() {
        return shop.stores();
    }

    @Override
    public PriceLists priceLists() {
        return shop.priceLists();
    }

    @Override
    public TaxRates taxRates() {
        return shop.taxRates();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }

    @Override
    public <T> T bound(Supplier<T> something) {
        return shop.bound(something);
    }

    private PriceBook known(VariantId variant) {
        return shop.bound(() -> shop.priceLists().book(EUR, List.of(variant), 0));
    }

    private ProductDetailView shown(Product product) {
        return shop.bound(() -> shop.productDetails().find(product.id(), Visibility.PUBLISHED))
                .orElseThrow();
    }

    @Test
    void showsPricesByTheChangedSettingsAtOnce() {
        Product product = shop.aProduct();
        VariantId variant = product.variants().getFirst().id();
        shop.inTransaction(() -> {
            shop.priceLists().set(SamplePrices.base(Map.of(variant, Price.base(Money.of("5.00", EUR)))), Fresh.NOW);
            shop.priceLists().set(SamplePrices.base(Map.of(variant, Price.base(Money.of("700", YEN)))), Fresh.NOW);
        });
        assertThat(known(variant).taxIncluded()).isFalse();
        assertThat(shown(product).variants().getFirst().price()).isEqualTo(Money.of("5.00", EUR));

        shop.inTransaction(() -> {
            shop.stores()
                    .change(
                            new StoreSettings("Shop", YEN, true, "JP", ZoneId.of("UTC")),
                            shop.stores().present().version());
            assertThat(shop.remembers(PriceNames.RULES)).isTrue();
        });

        assertThat(known(variant).taxIncluded()).isTrue();
        assertThat(shown(product).variants().getFirst().price()).isEqualTo(Money.of("700", YEN));
    }
}
