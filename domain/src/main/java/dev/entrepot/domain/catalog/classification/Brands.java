package dev.entrepot.domain.catalog.classification;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The brands of a shop. Writes belong to a running transaction. */
public interface Brands {

    /** The brand, if it exists. */
    Optional<Brand> find(BrandId id);

    /** The brands that have one of these slugs; slugs that nobody has are left out. */
    List<Brand> findBySlugs(Collection<Slug> slugs);

    /** A free slug, by the rule of {@code Products.claimSlug}. */
    Slug claimSlug(Slug wanted);

    /**
     * Adds new brands, in a number of statements that does not grow with their number.
     *
     * @throws CatalogRefusal.SlugTaken if another brand has one of the slugs
     */
    void addAll(Collection<Brand> brands);

    /**
     * Adds a new brand.
     *
     * @throws CatalogRefusal as {@link #addAll} does
     */
    default void add(Brand brand) {
        addAll(List.of(brand));
    }

    /**
     * Stores a changed brand if it is still of the version that was found.
     *
     * @throws ConcurrentChange if another transaction has stored it meanwhile
     * @throws CatalogRefusal.SlugTaken if another brand has the slug
     */
    void update(Brand brand);

    /**
     * Removes a brand.
     *
     * @throws CatalogRefusal.StillInUse if products of the brand have come meanwhile
     */
    void remove(Brand brand);
}
