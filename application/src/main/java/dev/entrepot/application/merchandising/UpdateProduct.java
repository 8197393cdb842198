package dev.entrepot.application.merchandising;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Replaces what a product says, its slug, its status and its variants, with the prices and counts that come with them. A price that
 * differs from the present one by more than half waits for approval, and the present one stays.
 */
public final class UpdateProduct {

    private final Transactions transactions;
    private final Products products;
    private final Assortment assortment;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public UpdateProduct(Transactions transactions, Products products, Assortment assortment, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.assortment = assortment;
        this.clock = clock;
    }

    /**
     * Replaces it.
     *
     * @throws CatalogRefusal.NotFound if the product does not exist
     * @throws StaleVersion if it is not of the expected version
     * @throws CatalogRefusal as {@link CreateProduct#handle} does
     */
    public void handle(Command command) {
        transactions.write(() -> {
            Instant now = clock.instant();
            ProductId id = command.id();
            Product product =
                    products.find(id).orElseThrow(() -> new CatalogRefusal.NotFound("product", id.toString()));
            if (product.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), product.version());
            }
            List<Variant> variants = assortment.variants(
                    command.variants(), command.content().category(), Assortment.idsOf(product.variants()), now);
            product.rewrite(command.content(), now);
            product.rename(command.slug(), now);
            product.offer(variants, now);
            product.become(command.status(), now);
            products.update(product);
            assortment.store(variants, command.variants(), command.by(), "product edited", now);
            return product;
        });
    }

    /**
     * What to replace, and by what.
     *
     * @param expectedVersion the version that the caller has seen
     * @param by the name of the key or user
     */
    public record Command(
            ProductId id,
            long expectedVersion,
            ProductContent content,
            Slug slug,
            ProductStatus status,
            List<VariantDraft> variants,
            Author by) {}
}
