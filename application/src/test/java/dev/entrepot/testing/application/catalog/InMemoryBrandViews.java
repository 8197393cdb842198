package dev.entrepot.testing.application.catalog;

import dev.entrepot.application.catalog.BrandView;
import dev.entrepot.application.catalog.BrandViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.testing.application.shared.Pages;
import dev.entrepot.testing.domain.catalog.InMemoryBrands;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** In-memory brands as they are shown. */
public final class InMemoryBrandViews implements BrandViews {

    private final InMemoryBrands brands;

    /** Makes the views of some brands. */
    public InMemoryBrandViews(InMemoryBrands brands) {
        this.brands = brands;
    }

    @Override
    public Optional<BrandView> find(BrandId id) {
        return brands.find(id).map(InMemoryBrandViews::view);
    }

    @Override
    public Optional<BrandView> findBySlug(Slug slug) {
        return brands.findBySlugs(List.of(slug)).stream().findFirst().map(InMemoryBrandViews::view);
    }

    @Override
    public Page<BrandView> list(PageRequest page) {
        return Pages.of(
                brands.all().stream()
                        .sorted(Comparator.comparing(Brand::name)
                                .thenComparing(brand -> brand.id().toString()))
                        .map(InMemoryBrandViews::view)
                        .toList(),
                page);
    }

    private static BrandView view(Brand brand) {
        return new BrandView(brand.id(), brand.slug(), brand.name(), brand.version());
    }
}
