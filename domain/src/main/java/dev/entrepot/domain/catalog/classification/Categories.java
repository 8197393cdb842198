package dev.entrepot.domain.catalog.classification;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The categories of a shop. Writes belong to a running transaction. */
public interface Categories {

    /** The category, if it exists. */
    Optional<Category> find(CategoryId id);

    /** The categories that have one of these slugs; slugs that nobody has are left out. */
    List<Category> findBySlugs(Collection<Slug> slugs);

    /** Which of these codes are in use. */
    Set<String> codesInUse(Collection<String> codes);

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
     * Adds new categories, in a number of statements that does not grow with their number. A parent among them stands before its
     * children.
     *
     * @throws CatalogRefusal.SlugTaken if another category has one of the slugs
     * @throws CatalogRefusal.CodeTaken if another category has one of the codes
     * @throws CatalogRefusal.UnknownReference if a parent does not exist
     */
    void addAll(Collection<Category> categories);

    /**
     * Adds a new category.
     *
     * @throws CatalogRefusal as {@link #addAll} does
     */
    default void add(Category category) {
        addAll(List.of(category));
    }

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
