package dev.entrepot.cache;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.cache.catalog.CachedBrands;
import dev.entrepot.cache.catalog.CachedCategories;
import dev.entrepot.cache.catalog.CachedProducts;
import dev.entrepot.cache.inventory.CachedLocations;
import dev.entrepot.cache.inventory.CachedReservations;
import dev.entrepot.cache.inventory.CachedStockItems;
import dev.entrepot.cache.inventory.StaleDetails;
import dev.entrepot.cache.pricing.CachedPriceLists;
import dev.entrepot.cache.pricing.CachedPromotions;
import dev.entrepot.cache.pricing.CachedShippingMethods;
import dev.entrepot.cache.pricing.CachedStores;
import dev.entrepot.cache.pricing.CachedTaxRates;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.cache.storefront.CachedProductDetails;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.pricing.shipping.ShippingBook;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A shop in memory whose ports are decorated as in the running system. It counts how often the decorators ask the ports for what they
 * remember, and can have something happen just after the answer was read and before it is remembered.
 */
public final class CachedShop {

    private static final RedisCache SHARED = new RedisCache(TestRedis.shared().url(), Duration.ofMinutes(5));

    private final StoreId store = new StoreId(Fresh.uuid());
    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final RedisCache cache;
    private final Products products;
    private final Categories categories;
    private final Brands brands;
    private final Locations locations;
    private final Stockroom stockroom;
    private final PriceLists priceLists;
    private final Promotions promotions;
    private final TaxRates taxRates;
    private final ShippingMethods shippingMethods;
    private final Stores stores;
    private final ProductDetails productDetails;
    private int reads;
    private Runnable meanwhile = () -> {};

    /** Makes a shop of a store of its own in the shared Redis. */
    public CachedShop() {
        this(SHARED);
    }

    /** Makes a shop of a store of its own. */
    public CachedShop(RedisCache cache) {
        this.cache = cache;
        var shop = installation.shop();
        var transactions = installation.transactions();
        products = new CachedProducts(shop.products(), cache, transactions);
        categories = new CachedCategories(shop.categories(), cache, transactions);
        brands = new CachedBrands(shop.brands(), cache, transactions);
        locations = new CachedLocations(shop.locations(), cache, transactions);
        StaleDetails staleDetails = new StaleDetails(cache, transactions);
        stockroom = new Stockroom(
                new CachedStockItems(shop.stockItems(), staleDetails),
                new CachedReservations(shop.reservations(), staleDetails),
                locations);
        priceLists = new CachedPriceLists(new CountingPriceLists(), cache, transactions);
        promotions = new CachedPromotions(new CountingPromotions(), cache, transactions);
        taxRates = new CachedTaxRates(new CountingTaxRates(), cache, transactions);
        shippingMethods = new CachedShippingMethods(new CountingShippingMethods(), cache, transactions);
        stores = new CachedStores(installation.stores(), cache, transactions);
        productDetails =
                new CachedProductDetails(new CountingProductDetails(), cache, installation.codec(), transactions);
    }

    /** The products, decorated. */
    public Products products() {
        return products;
    }

    /** The categories, decorated. */
    public Categories categories() {
        return categories;
    }

    /** The brands, decorated. */
    public Brands brands() {
        return brands;
    }

    /** The locations, decorated. */
    public Locations locations() {
        return locations;
    }

    /** The stock, decorated. */
    public Stockroom stockroom() {
        return stockroom;
    }

    /** The prices, decorated. */
    public PriceLists priceLists() {
        return priceLists;
    }

    /** The promotions, decorated. */
    public Promotions promotions() {
        return promotions;
    }

    /** The taxes, decorated. */
    public TaxRates taxRates() {
        return taxRates;
    }

    /** The shipping methods, decorated. */
    public ShippingMethods shippingMethods() {
        return shippingMethods;
    }

    /** The stores, decorated. */
    public Stores stores() {
        return stores;
    }

    /** The product details, decorated. */
    public ProductDetails productDetails() {
        return productDetails;
    }

    /** How often a port was asked for something that could have been remembered. */
    public int reads() {
        return reads;
    }

    /** Has something happen once, after the next answer was read from a port and before it is remembered. */
    public void meanwhile(Runnable something) {
        meanwhile = something;
    }

    /** What went wrong after a commit. */
    public List<RuntimeException> failures() {
        return installation.transactions().failuresAfterCommit();
    }

    /** Does something for the shop's store, outside any transaction. */
    public <T> T bound(Supplier<T> something) {
        return CurrentStore.call(store, something);
    }

    /** Does something for the shop's store in a transaction. */
    public <T> T inTransaction(Supplier<T> something) {
        return bound(() -> installation.transactions().write(something));
    }

    /** Does something for the shop's store in a transaction. */
    public void inTransaction(Runnable something) {
        inTransaction(() -> {
            something.run();
            return true;
        });
    }

    /** Whether something is remembered under the name. */
    public boolean remembers(String name) {
        return bound(() -> cache.read(List.of(name))).orElseThrow().values().getFirst() != null;
    }

    /** Has Redis remember a text under the name. */
    public void plant(String name, String text) {
        String key = bound(() -> RedisCache.key(name));
        TestRedis.shared().ask(redis -> redis.setex(key, 60, text));
    }

    /** The keys of the shop's store in the shared Redis. */
    public List<String> keys() {
        return TestRedis.shared().keys("entrepot:cache:{" + store + "}:");
    }

    /** A product that was added and published. */
    public Product aProduct() {
        Product product = SampleProducts.published();
        inTransaction(() -> products.add(product));
        return product;
    }

    private <T> T counted(T answer) {
        reads++;
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return answer;
    }

    private final class CountingPriceLists implements PriceLists {
        @Override
        public PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion) {
            return counted(installation.shop().priceLists().book(currency, variants, atLeastVersion));
        }

        @Override
        public List<PricePreview> preview(Collection<PriceSetting> settings, Instant at) {
            return installation.shop().priceLists().preview(settings, at);
        }

        @Override
        public List<PriceChange> set(Collection<PriceSetting> settings, Instant at) {
            return installation.shop().priceLists().set(settings, at);
        }

        @Override
        public List<PriceChange> end(Collection<PriceSetting.Place> places, Author by, String reason, Instant at) {
            return installation.shop().priceLists().end(places, by, reason, at);
        }

        @Override
        public Optional<PriceLists.Versioned> find(String code) {
            return installation.shop().priceLists().find(code);
        }

        @Override
        public void add(PriceListTerms terms) {
            installation.shop().priceLists().add(terms);
        }

        @Override
        public void update(PriceListTerms terms, long version) {
            installation.shop().priceLists().update(terms, version);
        }

        @Override
        public void remove(String code, long version, Author by, String reason, Instant at) {
            installation.shop().priceLists().remove(code, version, by, reason, at);
        }
    }

    private final class CountingPromotions implements Promotions {
        @Override
        public PromotionBook book(long atLeastVersion) {
            return counted(installation.shop().promotions().book(atLeastVersion));
        }

        @Override
        public Map<String, Instant> endedCoupons(Set<String> codes, Instant at) {
            return installation.shop().promotions().endedCoupons(codes, at);
        }

        @Override
        public Optional<Stored> find(PromotionId id) {
            return installation.shop().promotions().find(id);
        }

        @Override
        public void add(Promotion promotion) {
            installation.shop().promotions().add(promotion);
        }

        @Override
        public void update(Promotion promotion, long expectedVersion) {
            installation.shop().promotions().update(promotion, expectedVersion);
        }

        @Override
        public void remove(PromotionId id, long expectedVersion) {
            installation.shop().promotions().remove(id, expectedVersion);
        }
    }

    private final class CountingTaxRates implements TaxRates {
        @Override
        public TaxTable table(long atLeastVersion) {
            return counted(installation.shop().taxRates().table(atLeastVersion));
        }

        @Override
        public void replaceAll(TaxSettings settings, Collection<TaxRule> rules) {
            installation.shop().taxRates().replaceAll(settings, rules);
        }
    }

    private final class CountingShippingMethods implements ShippingMethods {
        @Override
        public ShippingBook book(long atLeastVersion) {
            return counted(installation.shop().shippingMethods().book(atLeastVersion));
        }

        @Override
        public Optional<ShippingMethods.Versioned> find(String code) {
            return installation.shop().shippingMethods().find(code);
        }

        @Override
        public void add(ShippingMethod method) {
            installation.shop().shippingMethods().add(method);
        }

        @Override
        public void update(ShippingMethod method, long version) {
            installation.shop().shippingMethods().update(method, version);
        }

        @Override
        public void remove(String code, long version) {
            installation.shop().shippingMethods().remove(code, version);
        }
    }

    private final class CountingProductDetails implements ProductDetails {
        @Override
        public Optional<ProductDetailView> find(ProductId id, Visibility visibility) {
            return counted(installation.productDetails().find(id, visibility));
        }

        @Override
        public Optional<ProductDetailView> findBySlug(Slug slug, Visibility visibility) {
            return counted(installation.productDetails().findBySlug(slug, visibility));
        }
    }
}
