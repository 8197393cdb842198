package dev.entrepot.persistence.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.storefront.ProductFilter;
import dev.entrepot.application.storefront.ProductOrdering;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.inventory.JdbcStockLevels;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.PlanStep;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In a catalogue of 20,000 products, what shoppers ask for reads nothing big as a whole and sorts no more than it shows, by the plans that
 * the program's connections make, once for any values.
 */
class StorefrontPlansTest {

    private static final int PRODUCTS = 20_000;
    private static final int VARIANTS = 2;
    private static final int SIZE = 20;
    private static final PageRequest FIRST = new PageRequest(1, SIZE);
    private static final PageRequest FIFTIETH = new PageRequest(50, SIZE);

    /** A category at the top and the ten below it. */
    private static final int BRANCHES = 11;

    /** A few more than there are in a category at the top. */
    private static final int IN_CATEGORY = 2_100;

    /** How many products have a variant that is low. */
    private static final int LOW = 100;

    private static final Set<String> BIG =
            Set.of("products", "product_former_slugs", "product_offers", "variants", "prices", "stock_items");

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final TestStore STORE = new TestStore();

    private final JdbcProductDetails details = new JdbcProductDetails(STORE.jdbc(), new PersistenceJson());

    @BeforeAll
    static void fill() {
        JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());
        for (String sql : List.of("""
                    insert into categories (id, parent_id, slug, name, code, description, active, position, version)
                    select md5('category ' || i)::uuid, null, 'category-' || i, 'Category ' || i, 'C' || i, '', true, i, 1
                    from generate_series(0, 9) i
                    """, """
                    insert into categories (id, parent_id, slug, name, code, description, active, position, version)
                    select md5('category ' || i)::uuid, md5('category ' || i % 10)::uuid, 'category-' || i, 'Category ' || i, 'C' || i, '',
                        true, i, 1
                    from generate_series(100, 199) i
                    """, """
                    insert into brands (id, slug, name, version)
                    select md5('brand ' || i)::uuid, 'brand-' || i, 'Brand ' || i, 1 from generate_series(0, 49) i
                    """, """
                    insert into products (id, slug, name, description, status, category_id, brand_id, tax_category, tags, images, seo_title,
                        seo_description, created_at, updated_at, version)
                    select md5('product ' || i)::uuid, 'product-' || i, 'Product ' || md5(i::text), repeat('Very good. ', 20),
                        case when i % 10 = 9 then 'draft' else 'published' end, md5('category ' || 100 + i / 7 % 100)::uuid,
                        md5('brand ' || i / 11 % 50)::uuid, 'standard', '{}', '[{"url": "https://example.org/a.jpg", "alt": ""}]', '', '',
                        timestamptz '2026-01-01' + i * interval '1 minute', timestamptz '2026-06-01' + i * 7919 % 20000 * interval '1 minute', 1
                    from generate_series(1, 20000) i
                    """, """
                    insert into product_former_slugs (product_id, slug)
                    select md5('product ' || i)::uuid, 'former-' || i from generate_series(1, 5000) i
                    """, """
                    insert into stock_items (variant_id, location_id, on_hand, low_stock_threshold)
                    select md5('variant ' || i)::uuid, (select id from locations where is_default), i % 4,
                        case when i % 400 = 1 then 1 end
                    from generate_series(0, 39999) i
                    """, """
                    insert into variants (id, product_id, sku, options, weight_grams, position)
                    select md5('variant ' || i)::uuid, md5('product ' || 1 + i / 2)::uuid, 'SKU-' || i, '{}', 0, i % 2
                    from generate_series(0, 999) i
                    """, """
                    insert into variants (id, product_id, sku, options, weight_grams, position)
                    select md5('variant ' || i)::uuid, md5('product ' || 1 + i / 2)::uuid, 'SKU-' || i, '{}', 0, i % 2
                    from generate_series(1000, 39999) i
                    """, """
                    insert into prices (variant_id, currency, list, unit)
                    select md5('variant ' || i)::uuid, 'EUR', 'base', 1000 + i::bigint * 7919 % 20000 from generate_series(0, 999) i
                    """, """
                    insert into prices (variant_id, currency, list, unit)
                    select md5('variant ' || i)::uuid, 'EUR', 'base', 1000 + i::bigint * 7919 % 20000 from generate_series(1000, 39999) i
                    """)) {
            STORE.write(() -> STORE.jdbc().sql(sql).update());
            owner.sql("vacuum analyze").update();
        }
    }

    @Test
    void noticesASortOfEverything() {
        Map<String, List<PlanStep>> plans = STORE.plansOf(() -> STORE.jdbc()
                .sql("select id from products where status <> ? order by description, id limit 20")
                .param("archived")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());

        assertThat(plans).hasSize(1);
        assertThat(plans.values().iterator().next())
                .anyMatch(step -> step.sorts() && step.rows() == PRODUCTS)
                .anyMatch(step -> step.kind().equals("Seq Scan") && step.table().equals("products"));
    }

    @Test
    void everythingIsListedInAnyOrderByWalkingToThePageOnly() {
        for (Visibility visibility : Visibility.values()) {
            for (ProductOrdering.Key key : ProductOrdering.Key.values()) {
                for (boolean descending : List.of(true, false)) {
                    ProductOrdering ordering = new ProductOrdering(key, descending);
                    ProductFilter everything = ProductFilter.everything(visibility);

                    assertListed(everything, ordering, FIRST, SIZE, 2 * SIZE);
                    assertListed(everything, ordering, FIFTIETH, SIZE, 60 * SIZE);
                }
            }
        }
    }

    @Test
    void aCategoryIsListedByWalkingToThePageInEachBelowIt() {
        for (ProductFilter category :
                List.of(category(id("category 3"), null), category(null, new Slug("category-3")))) {
            assertListed(category, ProductOrdering.NEWEST, FIRST, BRANCHES * SIZE, BRANCHES * SIZE);
            assertListed(category, ProductOrdering.NEWEST, FIFTIETH, IN_CATEGORY, IN_CATEGORY);
        }
    }

    @Test
    void aCategoryIsListedInOtherOrdersByReadingNothingElse() {
        for (ProductOrdering.Key key :
                List.of(ProductOrdering.Key.NAME, ProductOrdering.Key.UPDATED_AT, ProductOrdering.Key.PRICE)) {
            for (boolean descending : List.of(true, false)) {
                assertListed(
                        category(id("category 3"), null),
                        new ProductOrdering(key, descending),
                        FIRST,
                        IN_CATEGORY,
                        IN_CATEGORY);
            }
        }
    }

    @Test
    void aBrandIsListedByWalkingToThePageOnly() {
        ProductFilter brand = filter(null, null, new BrandId(id("brand 7")), null, null, null, null);

        assertListed(brand, ProductOrdering.NEWEST, FIRST, SIZE, 2 * SIZE);
        assertListed(brand, ProductOrdering.NEWEST, FIFTIETH, SIZE, PRODUCTS / 40);
    }

    @Test
    void aBrandFoundByItsSlugIsListedByWalkingToThePageOnly() {
        ProductFilter brand = new ProductFilter(
                Visibility.PUBLISHED,
                null,
                null,
                null,
                null,
                new Slug("brand-7"),
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null);

        assertListed(brand, ProductOrdering.NEWEST, FIRST, SIZE, 2 * SIZE);
        assertListed(brand, ProductOrdering.NEWEST, FIFTIETH, SIZE, PRODUCTS / 40);
    }

    @Test
    void aBrandIsListedByPriceByReadingNothingElse() {
        ProductFilter brand = filter(null, null, new BrandId(id("brand 7")), null, null, null, null);

        for (boolean descending : List.of(true, false)) {
            ProductOrdering byPrice = new ProductOrdering(ProductOrdering.Key.PRICE, descending);
            assertListed(brand, byPrice, FIRST, PRODUCTS / 40, PRODUCTS / 40);
            assertListed(brand, byPrice, FIFTIETH, PRODUCTS / 40, PRODUCTS / 40);
        }
    }

    @Test
    void pricesAndStockAreComparedOnTheWayToThePageByPrice() {
        for (ProductFilter filter : List.of(
                filter(null, null, null, null, Money.of("50.00", EUR), null, null),
                filter(null, null, null, null, null, Money.of("100.00", EUR), null),
                filter(null, null, null, null, null, null, true),
                low(true))) {
            for (boolean descending : List.of(true, false)) {
                ProductOrdering byPrice = new ProductOrdering(ProductOrdering.Key.PRICE, descending);
                assertPage(filter, byPrice, FIRST, PRODUCTS, PRODUCTS);
                assertPage(filter, byPrice, FIFTIETH, PRODUCTS, PRODUCTS);
            }
        }
    }

    @Test
    void pricesAndStockAreComparedOnTheWayToThePage() {
        for (ProductFilter filter : List.of(
                filter(null, null, null, null, Money.of("150.00", EUR), null, null),
                filter(null, null, null, null, null, Money.of("100.00", EUR), null),
                filter(null, null, null, null, Money.of("50.00", EUR), Money.of("150.00", EUR), null),
                filter(null, null, null, null, null, null, true))) {
            assertPage(filter, ProductOrdering.NEWEST, FIRST, SIZE, 10 * SIZE);
            assertPage(filter, ProductOrdering.NEWEST, FIFTIETH, SIZE, 250 * SIZE);
        }
    }

    @Test
    void whatIsLowIsListedByReadingNothingElse() {
        for (ProductOrdering.Key key :
                List.of(ProductOrdering.Key.NAME, ProductOrdering.Key.CREATED_AT, ProductOrdering.Key.UPDATED_AT)) {
            ProductOrdering ordering = new ProductOrdering(key, true);

            assertListed(low(true), ordering, FIRST, LOW, LOW);
            assertListed(low(true), ordering, FIFTIETH, LOW, LOW);
        }
    }

    @Test
    void whatIsNotLowIsListedByWalkingToThePageOnly() {
        assertPage(low(false), ProductOrdering.NEWEST, FIRST, SIZE, 2 * SIZE);
        assertPage(low(false), ProductOrdering.NEWEST, FIFTIETH, SIZE, 60 * SIZE);
    }

    private static ProductFilter low(boolean lowStock) {
        return new ProductFilter(
                Visibility.PUBLISHED,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                lowStock,
                null,
                null);
    }

    @Test
    void pricesAndStockOfACategoryAreComparedThereOnly() {
        for (ProductFilter filter : List.of(
                filter(id("category 3"), null, null, null, Money.of("150.00", EUR), null, null),
                filter(id("category 3"), null, null, null, null, Money.of("100.00", EUR), true))) {
            assertListed(filter, ProductOrdering.NEWEST, FIRST, BRANCHES * SIZE, IN_CATEGORY);
            assertListed(filter, ProductOrdering.NEWEST, FIFTIETH, IN_CATEGORY, IN_CATEGORY);
        }
    }

    @Test
    void aSkuIsListedByItsKey() {
        assertListed(
                filter(null, null, null, new Sku("SKU-77"), null, null, null), ProductOrdering.NEWEST, FIRST, 1, 1);
    }

    @Test
    void stockIsFoundBySku() {
        JdbcStockLevels levels = new JdbcStockLevels(STORE.jdbc());

        for (String sku : List.of("SKU-77", "NO-SUCH")) {
            assertShown(() -> levels.find(new Sku(sku)));
        }
    }

    @Test
    void detailsAreFoundByIdAndBySlug() {
        ProductId known = new ProductId(id("product 77"));

        for (Visibility visibility : Visibility.values()) {
            assertShown(() -> details.find(known, visibility));
            for (String slug : List.of("product-77", "former-77", "unknown")) {
                assertShown(() -> details.findBySlug(new Slug(slug), visibility));
            }
        }
    }

    private static void assertShown(Runnable work) {
        Map<String, List<PlanStep>> plans = STORE.plansOf(work);
        assertThat(plans).hasSize(1);
        plans.values().forEach(steps -> assertCheap(steps, VARIANTS, VARIANTS));
    }

    /** The page, and its number where that is asked for. */
    private static void assertListed(
            ProductFilter filter, ProductOrdering ordering, PageRequest page, long sorted, long read) {
        Map<String, List<PlanStep>> plans = assertPage(filter, ordering, page, sorted, read);
        plans.values().forEach(StorefrontPlansTest::assertNothingBigReadWhole);
    }

    /** The page alone: to count what is offered at some price all offers have to be looked at. */
    private static Map<String, List<PlanStep>> assertPage(
            ProductFilter filter, ProductOrdering ordering, PageRequest page, long sorted, long read) {
        Map<String, List<PlanStep>> plans = STORE.plansOf(() -> summaries().list(filter, ordering, page));
        assertThat(plans).hasSizeBetween(1, 2);
        assertThat(plans.values().iterator().next())
                .as("%s of %s by %s", page, filter, ordering)
                .satisfies(steps -> assertCheap(steps, sorted, read));
        return plans;
    }

    private static void assertCheap(List<? extends PlanStep> steps, long sorted, long read) {
        assertThat(steps).filteredOn(PlanStep::sorts).allMatch(step -> step.rows() <= sorted);
        assertThat(steps).filteredOn(StorefrontPlansTest::readsBig).isNotEmpty().allMatch(step -> step.rows() <= read);
        assertNothingBigReadWhole(steps);
    }

    private static void assertNothingBigReadWhole(List<? extends PlanStep> steps) {
        assertThat(steps)
                .filteredOn(StorefrontPlansTest::readsBig)
                .noneMatch(step -> step.kind().equals("Seq Scan"));
    }

    private static boolean readsBig(PlanStep step) {
        return BIG.contains(step.table());
    }

    /** Fresh ones, which remember no count. */
    private static JdbcProductSummaries summaries() {
        return new JdbcProductSummaries(STORE.jdbc(), Clock.fixed(Fresh.NOW, ZoneOffset.UTC));
    }

    private static ProductFilter category(@Nullable UUID id, @Nullable Slug slug) {
        return filter(id, slug, null, null, null, null, null);
    }

    private static ProductFilter filter(
            @Nullable UUID category,
            @Nullable Slug slug,
            @Nullable BrandId brand,
            @Nullable Sku sku,
            @Nullable Money least,
            @Nullable Money most,
            @Nullable Boolean inStock) {
        return new ProductFilter(
                Visibility.PUBLISHED,
                null,
                category == null ? null : new CategoryId(category),
                slug,
                brand,
                null,
                sku,
                Set.of(),
                least,
                most,
                inStock,
                null,
                null,
                null);
    }

    private static UUID id(String name) {
        return STORE.call(() -> STORE.jdbc()
                .sql("select md5(?)::uuid")
                .param(name)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
    }
}
