package dev.entrepot.application.catalog;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import org.jspecify.annotations.Nullable;

/** Registers a brand. */
public final class CreateBrand {

    private final Once once;
    private final Brands brands;
    private final IdSource ids;

    /** Makes it of the ports that it needs. */
    public CreateBrand(Once once, Brands brands, IdSource ids) {
        this.once = once;
        this.brands = brands;
        this.ids = ids;
    }

    /**
     * Registers the brand.
     *
     * @throws CatalogRefusal.SlugTaken if the slug was chosen and is in use
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            BrandId id = new BrandId(ids.next());
            Slug wanted = command.slug();
            Slug slug = wanted == null ? brands.claimSlug(Slug.from(command.name(), "brand")) : wanted;
            brands.add(Brand.register(id, slug, command.name()));
            return new Created(id);
        });
    }

    /**
     * What to register.
     *
     * @param slug none to make one of the name
     */
    public record Command(
            @Nullable IdempotencyKey key,
            String name,
            @Nullable Slug slug) {}

    /** What was registered. */
    public record Created(BrandId id) {}
}
