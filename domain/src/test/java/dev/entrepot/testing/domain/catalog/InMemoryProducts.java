package dev.entrepot.testing.domain.catalog;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.SellableProduct;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products in memory, with all that {@link Products} promises. */
public final class InMemoryProducts implements Products {

    private final InMemoryCatalog catalog;
    private final InMemoryTable<Former, Long> formerSlugs;
    private long renamings;

    /** Makes products of a catalogue. */
    public InMemoryProducts(InMemoryCatalog catalog) {
        this.catalog = catalog;
        this.formerSlugs = new InMemoryTable<>(catalog.work);
    }

    /** Makes products of a catalogue of their own, which has no categories and brands. */
    public InMemoryProducts(InMemoryUnitOfWork work) {
        this(new InMemoryCatalog(work));
    }

    /** All products that are not deleted. */
    public List<Product> all() {
        return catalog.work.call(() -> live().map(Product::restore).toList());
    }

    /** All products that were deleted. */
    public List<Product> deleted() {
        return catalog.work.call(() -> catalog.products
                .rows()
                .filter(product -> product.deletion() != null)
                .map(Product::restore)
                .toList());
    }

    /** The product that had the slug last, and has another one now, if there is one. */
    public Optional<Product> findByFormerSlug(Slug slug) {
        return catalog.work.call(() -> live().filter(product -> formerSlugs.has(new Former(slug, product.id())))
                .max(Comparator.comparing(product ->
                        formerSlugs.find(new Former(slug, product.id())).orElseThrow()))
                .map(Product::restore));
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return catalog.work.call(() -> catalog.products
                .find(id)
                .filter(product -> product.deletion() == null)
                .map(Product::restore));
    }

    @Override
    public List<Product> findBySlugs(Collection<Slug> slugs) {
        Set<Slug> wanted = Set.copyOf(slugs);
        return catalog.work.call(() -> live().filter(product -> wanted.contains(product.slug()))
                .map(Product::restore)
                .toList());
    }

    @Override
    public List<SellableVariant> findSellable(Collection<Sku> skus, Collection<VariantId> ids) {
        Set<Sku> bySku = Set.copyOf(skus);
        Set<VariantId> byId = Set.copyOf(ids);
        return catalog.work.call(() -> live().filter(product -> product.status() == ProductStatus.PUBLISHED)
                .flatMap(product -> product.variants().stream()
                        .filter(variant -> bySku.contains(variant.sku()) || byId.contains(variant.id()))
                        .map(variant -> new SellableVariant(
                                variant.id(),
                                variant.sku(),
                                variant.label(),
                                variant.weightGrams(),
                                sellable(product))))
                .toList());
    }

    private SellableProduct sellable(Product.Snapshot product) {
        ProductContent content = product.content();
        CategoryId category = content.category();
        return new SellableProduct(
                product.id(),
                content.name(),
                content.taxCategory(),
                content.digital(),
                category == null ? Set.of() : Set.copyOf(catalog.lineage(category)),
                content.brand(),
                Set.copyOf(content.tags()));
    }

    @Override
    public Map<Sku, VariantId> findVariantsBySku(Collection<Sku> skus) {
        Set<Sku> wanted = Set.copyOf(skus);
        Map<Sku, VariantId> found = new HashMap<>();
        for (Product product : all()) {
            for (Variant variant : product.variants()) {
                if (wanted.contains(variant.sku())) {
                    found.put(variant.sku(), variant.id());
                }
            }
        }
        return found;
    }

    @Override
    public Map<VariantId, Sku> findSkus(Collection<VariantId> ids) {
        Set<VariantId> wanted = Set.copyOf(ids);
        return all().stream()
                .flatMap(product -> product.variants().stream())
                .filter(variant -> wanted.contains(variant.id()))
                .collect(Collectors.toMap(Variant::id, Variant::sku));
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return catalog.work.call(() -> InMemoryCatalog.free(
                wanted, slug -> live().anyMatch(product -> product.slug().equals(slug))));
    }

    @Override
    public void addAll(Collection<Product> products) {
        catalog.work.call(() -> {
            for (Product product : products) {
                if (catalog.products.has(product.id())) {
                    throw new IllegalArgumentException(product + " was added before");
                }
                store(product);
            }
            return demandUniqueSkus();
        });
    }

    @Override
    public void updateAll(Collection<Product> products) {
        catalog.work.call(() -> {
            Map<ProductId, Product.Snapshot> changed = new LinkedHashMap<>();
            for (Product product : products) {
                Product.Snapshot present = catalog.products.find(product.id()).orElseThrow();
                InMemoryCatalog.demandVersion("the product", present.version(), product.version());
                changed.put(product.id(), present);
            }
            // those that give slugs free come before those that take them
            changed.keySet().forEach(catalog.products::remove);
            for (Product product : products) {
                Slug before = Objects.requireNonNull(changed.get(product.id())).slug();
                if (!before.equals(product.slug())) {
                    formerSlugs.put(new Former(before, product.id()), ++renamings);
                }
                store(product);
            }
            return demandUniqueSkus();
        });
    }

    private void store(Product product) {
        Product.Snapshot row = product.snapshot();
        CategoryId category = row.content().category();
        if (category != null && !catalog.categories.has(category)) {
            throw new CatalogRefusal.UnknownReference("category_id", category);
        }
        BrandId brand = row.content().brand();
        if (brand != null && !catalog.brands.has(brand)) {
            throw new CatalogRefusal.UnknownReference("brand_id", brand);
        }
        InMemoryCatalog.demandFree(
                row.slug(),
                row.deletion() == null && live().anyMatch(other -> other.slug().equals(row.slug())));
        catalog.products.put(
                row.id(),
                new Product.Snapshot(
                        row.id(),
                        row.slug(),
                        row.content(),
                        row.status(),
                        row.variants(),
                        row.formerSlugs(),
                        row.createdAt(),
                        row.updatedAt(),
                        row.deletion(),
                        row.version() + 1));
    }

    private boolean demandUniqueSkus() {
        Set<Sku> seen = new HashSet<>();
        Set<Sku> twice = new TreeSet<>();
        live().flatMap(product -> product.variants().stream())
                .map(Variant::sku)
                .filter(sku -> !seen.add(sku))
                .forEach(twice::add);
        if (!twice.isEmpty()) {
            throw new CatalogRefusal.SkuTaken(twice.stream().map(Sku::value).toList());
        }
        return true;
    }

    @Override
    public long countIn(CategoryId category) {
        return catalog.work.call(
                () -> live().filter(product -> category.equals(product.content().category()))
                        .count());
    }

    @Override
    public long countOf(BrandId brand) {
        return catalog.work.call(
                () -> live().filter(product -> brand.equals(product.content().brand()))
                        .count());
    }

    private Stream<Product.Snapshot> live() {
        return live(catalog);
    }

    static Stream<Product.Snapshot> live(InMemoryCatalog catalog) {
        return catalog.products.rows().filter(product -> product.deletion() == null);
    }

    private record Former(Slug slug, ProductId product) {}
}
