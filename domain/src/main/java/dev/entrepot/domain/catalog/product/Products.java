package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The products of a shop that are not deleted.
 *
 * <p>Writes belong to a running transaction. Slugs and SKUs are unique among these products at any moment, also when many writers
 * race.
 */
public interface Products {

    /** The product, unless it does not exist or was deleted. */
    Optional<Product> find(ProductId id);

    /** The products that have one of these slugs now; slugs that nobody has are left out. */
    List<Product> findBySlugs(Collection<Slug> slugs);

    /**
     * What can be sold under these SKUs and ids: the variants of published products, each once. What names none is left out. One statement,
     * whether they are named by SKU, by id or by both.
     */
    List<SellableVariant> findSellable(Collection<Sku> skus, Collection<VariantId> ids);

    /** Which of these SKUs belong to a variant of a product that is not deleted, published or not, and to which. */
    Map<Sku, VariantId> findVariantsBySku(Collection<Sku> skus);

    /** Which of these ids belong to a variant of a product that is not deleted, published or not, and its SKU. */
    Map<VariantId, Sku> findSkus(Collection<VariantId> ids);

    /**
     * A slug that no product has: the wanted one or, on a clash, the wanted one with the first free number from 2 on. It stays free
     * for this transaction until it ends: others that want the same slug wait for that.
     */
    Slug claimSlug(Slug wanted);

    /**
     * Adds new products, and stores all of them in a number of statements that does not grow with their number.
     *
     * @throws CatalogRefusal.SlugTaken if another product has one of the slugs
     * @throws CatalogRefusal.SkuTaken if other variants have some of the SKUs
     * @throws CatalogRefusal.UnknownReference if a category or brand does not exist
     */
    void addAll(Collection<Product> products);

    /**
     * Adds a new product.
     *
     * @throws CatalogRefusal as {@link #addAll} does
     */
    default void add(Product product) {
        addAll(List.of(product));
    }

    /**
     * Stores changed products, each if it is still of the version that was found.
     *
     * @throws ConcurrentChange if another transaction has stored one of them meanwhile
     * @throws CatalogRefusal as {@link #addAll} does
     */
    void updateAll(Collection<Product> products);

    /**
     * Stores a changed product if it is still of the version that was found.
     *
     * @throws CatalogRefusal as {@link #updateAll} does
     */
    default void update(Product product) {
        updateAll(List.of(product));
    }

    /** How many products stand in this very category. */
    long countIn(CategoryId category);

    /** How many products are of this brand. */
    long countOf(BrandId brand);
}
