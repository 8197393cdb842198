package dev.entrepot.application.catalog;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import java.util.Optional;

/** Brands as they are shown. */
public interface BrandViews {

    /** The brand, if it exists. */
    Optional<BrandView> find(BrandId id);

    /** The brand with this slug, if there is one. */
    Optional<BrandView> findBySlug(Slug slug);

    /** The brands, by name. */
    Page<BrandView> list(PageRequest page);
}
