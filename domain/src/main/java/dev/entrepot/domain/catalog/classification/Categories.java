package dev.entrepot.domain.catalog.classification;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.List;
import java.util.Optional;

/** The categories of a shop. Writes belong to a running transaction. */
public interface Categories {

    /** The category, if it exists. */
    Optional<Category> find(CategoryId id);

    /** The category with this code, if there is one. */
    Optional<Category> findByCode(String code);

    /**
     * The category and all its ancestors, the root last; empty if it does not exist. The tree is kept from changing its shape until
     * the transaction ends, so that two moves at once cannot close a circle.
     */
    List<CategoryId> lineage(CategoryId id);

    /** How many categories stand directly below it. */
    long countChildren(CategoryId id);

    /** A free slug, by the rule of {@code Products.claimSlug}. */
    Slug claimSlug(Slug wanted);

    /**
     * Adds a new category.
     *
     * @throws CatalogRefusal.SlugTaken if another category has the slug
     * @throws CatalogRefusal.CodeTaken if another category has the code
     * @throws CatalogRefusal.UnknownReference if the parent does not exist
     */
    void add(Category category);

    /**
     * Stores a changed category if it is still of the version that was found.
     *
     * @throws ConcurrentChange if another transaction has stored it meanwhile
     * @throws CatalogRefusal as {@link #add} does
     */
    void update(Category category);

    /**
     * Removes a category.
     *
     * @throws CatalogRefusal.StillInUse if products or categories have come to stand below it meanwhile
     */
    void remove(Category category);
}
