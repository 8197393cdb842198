package dev.entrepot.testing.domain.catalog;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brands in memory, with all that {@link Brands} promises. */
public final class InMemoryBrands implements Brands {

    private final InMemoryCatalog catalog;

    /** Makes the brands of a catalogue. */
    public InMemoryBrands(InMemoryCatalog catalog) {
        this.catalog = catalog;
    }

    /** All brands. */
    public List<Brand> all() {
        return catalog.work.call(() -> catalog.brands.rows().map(Brand::restore).toList());
    }

    @Override
    public Optional<Brand> find(BrandId id) {
        return catalog.work.call(() -> catalog.brands.find(id).map(Brand::restore));
    }

    @Override
    public List<Brand> findBySlugs(Collection<Slug> slugs) {
        Set<Slug> wanted = Set.copyOf(slugs);
        return all().stream().filter(brand -> wanted.contains(brand.slug())).toList();
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return catalog.work.call(() -> InMemoryCatalog.free(
                wanted,
                slug -> catalog.brands.rows().anyMatch(brand -> brand.slug().equals(slug))));
    }

    @Override
    public void addAll(Collection<Brand> added) {
        catalog.work.call(() -> {
            for (Brand brand : added) {
                if (catalog.brands.has(brand.id())) {
                    throw new IllegalArgumentException(brand + " was added before");
                }
                store(brand);
            }
            return true;
        });
    }

    @Override
    public void update(Brand brand) {
        catalog.work.call(() -> {
            long present =
                    catalog.brands.find(brand.id()).map(Brand.Snapshot::version).orElse(0L);
            InMemoryCatalog.demandVersion("the brand", present, brand.version());
            return store(brand);
        });
    }

    private boolean store(Brand brand) {
        Brand.Snapshot row = brand.snapshot();
        InMemoryCatalog.demandFree(
                row.slug(),
                catalog.brands
                        .rows()
                        .anyMatch(other ->
                                !other.id().equals(row.id()) && other.slug().equals(row.slug())));
        catalog.brands.put(row.id(), new Brand.Snapshot(row.id(), row.slug(), row.name(), row.version() + 1));
        return true;
    }

    @Override
    public void remove(Brand brand) {
        catalog.work.call(() -> {
            long products = InMemoryProducts.live(catalog)
                    .filter(product -> brand.id().equals(product.content().brand()))
                    .count();
            if (products > 0) {
                throw new CatalogRefusal.StillInUse("brand", products, 0);
            }
            catalog.brands.remove(brand.id());
            return true;
        });
    }
}
