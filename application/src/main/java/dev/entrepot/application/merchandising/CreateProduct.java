package dev.entrepot.application.merchandising;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.shared.Author;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates a product with its variants, their prices and their stock. */
public final class CreateProduct {

    private final Once once;
    private final Products products;
    private final Assortment assortment;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public CreateProduct(Once once, Products products, Assortment assortment, IdSource ids, Clock clock) {
        this.once = once;
        this.products = products;
        this.assortment = assortment;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates the product.
     *
     * @throws CatalogRefusal.SlugTaken if the slug was chosen and is in use
     * @throws CatalogRefusal.SkuTaken if SKUs are in use
     * @throws CatalogRefusal.UnknownReference if the category or the brand does not exist
     * @throws CatalogRefusal.UnfitVariants if there is no variant, or two have the same id or options
     * @throws CatalogRefusal.IllegalStatus if a new product cannot have the status
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            Instant now = clock.instant();
            Slug wanted = command.slug();
            Slug slug = wanted == null
                    ? products.claimSlug(Slug.from(command.content().name(), "product"))
                    : wanted;
            List<Variant> variants =
                    assortment.variants(command.variants(), command.content().category(), Set.of(), now);
            Product product = Product.draft(new ProductId(ids.next()), slug, command.content(), variants, now);
            product.become(command.status(), now);
            products.add(product);
            assortment.store(variants, command.variants(), command.by(), "product created", now);
            return new Created(product.id());
        });
    }

    /**
     * What to create.
     *
     * @param slug none to make one of the name
     * @param by the name of the key or user
     */
    public record Command(
            @Nullable IdempotencyKey key,
            ProductContent content,
            @Nullable Slug slug,
            ProductStatus status,
            List<VariantDraft> variants,
            Author by) {}

    /** What was created. */
    public record Created(ProductId id) {}
}
