package dev.entrepot.application.merchandising;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Deletes a product softly: it hides at once and frees slug and SKUs, while orders keep what they know of it. */
public final class DeleteProduct {

    private final Transactions transactions;
    private final Products products;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public DeleteProduct(Transactions transactions, Products products, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.clock = clock;
    }

    /**
     * Deletes it.
     *
     * @throws CatalogRefusal.NotFound if the product does not exist
     * @throws StaleVersion if a version was expected and it is another
     */
    public void handle(Command command) {
        transactions.write(() -> {
            ProductId id = command.id();
            Product product =
                    products.find(id).orElseThrow(() -> new CatalogRefusal.NotFound("product", id.toString()));
            Long expected = command.expectedVersion();
            if (expected != null && expected != product.version()) {
                throw new StaleVersion(expected, product.version());
            }
            product.delete(command.by(), clock.instant());
            products.update(product);
            return product;
        });
    }

    /**
     * What to delete.
     *
     * @param expectedVersion the version that the caller has seen; none if that does not matter
     * @param by the name of the key or user
     */
    public record Command(ProductId id, @Nullable Long expectedVersion, String by) {}
}
