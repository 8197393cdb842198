package dev.entrepot.application.catalog;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.util.Optional;

/** Categories as they are shown. */
public interface CategoryViews {

    /** The category, if it exists and, unless all are wanted, it and everything above it is active. */
    Optional<CategoryView> find(CategoryId id, boolean inactiveToo);

    /** As {@link #find}, by slug. */
    Optional<CategoryView> findBySlug(Slug slug, boolean inactiveToo);

    /** The categories, by position and name, so that a client can build the tree. */
    Page<CategoryView> list(PageRequest page, boolean inactiveToo);
}
