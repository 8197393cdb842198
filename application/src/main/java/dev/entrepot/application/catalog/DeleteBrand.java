package dev.entrepot.application.catalog;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.shared.StaleVersion;
import org.jspecify.annotations.Nullable;

/** Removes a brand that has no products. */
public final class DeleteBrand {

    private final Transactions transactions;
    private final Brands brands;
    private final Products products;

    /** Makes it of the ports that it needs. */
    public DeleteBrand(Transactions transactions, Brands brands, Products products) {
        this.transactions = transactions;
        this.brands = brands;
        this.products = products;
    }

    /**
     * Removes it.
     *
     * @throws CatalogRefusal.NotFound if the brand does not exist
     * @throws StaleVersion if a version was expected and it is another
     * @throws CatalogRefusal.StillInUse if there are products of it, saying how many
     */
    public void handle(Command command) {
        transactions.write(() -> {
            BrandId id = command.id();
            Brand brand = brands.find(id).orElseThrow(() -> new CatalogRefusal.NotFound("brand", id.toString()));
            Long expected = command.expectedVersion();
            if (expected != null && expected != brand.version()) {
                throw new StaleVersion(expected, brand.version());
            }
            long ofIt = products.countOf(id);
            if (ofIt > 0) {
                throw new CatalogRefusal.StillInUse("brand", ofIt, 0);
            }
            brands.remove(brand);
            return brand;
        });
    }

    /**
     * What to remove.
     *
     * @param expectedVersion the version that the caller has seen; none if that does not matter
     */
    public record Command(BrandId id, @Nullable Long expectedVersion) {}
}
