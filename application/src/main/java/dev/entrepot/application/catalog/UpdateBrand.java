package dev.entrepot.application.catalog;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.shared.StaleVersion;

/** Gives a brand another name and slug. */
public final class UpdateBrand {

    private final Transactions transactions;
    private final Brands brands;

    /** Makes it of the ports that it needs. */
    public UpdateBrand(Transactions transactions, Brands brands) {
        this.transactions = transactions;
        this.brands = brands;
    }

    /**
     * Renames it.
     *
     * @throws CatalogRefusal.NotFound if the brand does not exist
     * @throws StaleVersion if it is not of the expected version
     * @throws CatalogRefusal.SlugTaken if the slug is in use
     */
    public void handle(Command command) {
        transactions.write(() -> {
            BrandId id = command.id();
            Brand brand = brands.find(id).orElseThrow(() -> new CatalogRefusal.NotFound("brand", id.toString()));
            if (brand.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), brand.version());
            }
            brand.rename(command.name(), command.slug());
            brands.update(brand);
            return brand;
        });
    }

    /**
     * What to rename, and how.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(BrandId id, long expectedVersion, String name, Slug slug) {}
}
