package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that the shop offers, in one or more {@linkplain Variant variants}.
 *
 * <p>A product begins as a draft, is published, may be archived and come back, and is discontinued for good. Deleting is soft: it
 * hides at once and frees slug and SKUs for others, while orders keep what they know of it. A changed slug is remembered, so that
 * old links can be redirected.
 *
 * <pre>{@code
 * Product shirt = Product.draft(id, slug, ProductContent.named("Shirt"), List.of(variant), now);
 * shirt.become(ProductStatus.PUBLISHED, now);
 * }</pre>
 *
 * <p>Not thread-safe: an aggregate belongs to the transaction that found it.
 */
public final class Product {

    private final ProductId id;
    private final Instant createdAt;
    private final long version;
    private Slug slug;
    private ProductContent content;
    private ProductStatus status;
    private List<Variant> variants;
    private Set<Slug> formerSlugs;
    private Instant updatedAt;
    private @Nullable Deletion deletion;

    private Product(Snapshot snapshot) {
        this.id = snapshot.id();
        this.slug = snapshot.slug();
        this.content = snapshot.content();
        this.status = snapshot.status();
        this.variants = fit(snapshot.variants());
        this.formerSlugs = new LinkedHashSet<>(snapshot.formerSlugs());
        this.createdAt = snapshot.createdAt();
        this.updatedAt = snapshot.updatedAt();
        this.deletion = snapshot.deletion();
        this.version = snapshot.version();
    }

    /**
     * Begins a product.
     *
     * @param variants at least one; more than one only if their options differ
     * @throws CatalogRefusal.UnfitVariants if there is none, or two have the same id or options
     * @throws CatalogRefusal.SkuTaken if two have the same SKU
     */
    public static Product draft(ProductId id, Slug slug, ProductContent content, List<Variant> variants, Instant at) {
        return new Product(new Snapshot(id, slug, content, ProductStatus.DRAFT, variants, List.of(), at, at, null, 0));
    }

    /** Replaces what the product says about itself. */
    public void rewrite(ProductContent replacement, Instant at) {
        content = replacement;
        updatedAt = at;
    }

    /** Gives the product another slug and remembers the old one for redirects. */
    public void rename(Slug replacement, Instant at) {
        if (!replacement.equals(slug)) {
            formerSlugs.add(slug);
            formerSlugs.remove(replacement);
            slug = replacement;
            updatedAt = at;
        }
    }

    /**
     * Replaces the variants. A variant that keeps its id keeps its price and its stock.
     *
     * @throws CatalogRefusal.UnfitVariants if there is none, or two have the same id or options
     * @throws CatalogRefusal.SkuTaken if two have the same SKU
     */
    public void offer(List<Variant> replacement, Instant at) {
        variants = fit(replacement);
        updatedAt = at;
    }

    /**
     * Changes the status.
     *
     * @throws CatalogRefusal.IllegalStatus if the present status does not allow it
     */
    public void become(ProductStatus target, Instant at) {
        status = status.changedTo(target);
        updatedAt = at;
    }

    /** Deletes the product softly; deleting it again changes nothing. */
    public void delete(String by, Instant at) {
        if (deletion == null) {
            deletion = new Deletion(by, at);
            updatedAt = at;
        }
    }

    private static List<Variant> fit(List<Variant> variants) {
        if (variants.isEmpty()) {
            throw new CatalogRefusal.UnfitVariants("A product needs at least one variant.");
        }
        Set<VariantId> ids = new HashSet<>();
        Set<Sku> skus = new HashSet<>();
        Set<Map<String, String>> options = new HashSet<>();
        for (Variant variant : variants) {
            if (!ids.add(variant.id())) {
                throw new CatalogRefusal.UnfitVariants(
                        "Two variants have the id " + variant.id() + ". Leave it out of the one that is new.");
            }
            if (!skus.add(variant.sku())) {
                throw new CatalogRefusal.SkuTaken(List.of(variant.sku().value()));
            }
            if (!options.add(variant.options())) {
                throw new CatalogRefusal.UnfitVariants(
                        "Two variants have the same options (" + variant.label() + "). Options must tell them apart.");
            }
        }
        return List.copyOf(variants);
    }

    /** Its identity. */
    public ProductId id() {
        return id;
    }

    /** Its present slug. */
    public Slug slug() {
        return slug;
    }

    /** The slugs that it had before, the oldest first. */
    public Set<Slug> formerSlugs() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(formerSlugs));
    }

    /** What it says about itself. */
    public ProductContent content() {
        return content;
    }

    /** How far it has come. */
    public ProductStatus status() {
        return status;
    }

    /** Its variants, at least one, in the order in which they are shown. */
    public List<Variant> variants() {
        return variants;
    }

    /** Its variant with this SKU, if it has one. */
    public Optional<Variant> variant(Sku sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    /** Who deleted it and when, if it was deleted. */
    public Optional<Deletion> deletion() {
        return Optional.ofNullable(deletion);
    }

    /** How often it was stored; 0 before the first time. */
    public long version() {
        return version;
    }

    /** Two products are the same if their identities are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Product product && product.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Product " + id + " '" + slug + "' " + status.code();
    }

    /** The whole state, for persistence only. */
    public Snapshot snapshot() {
        return new Snapshot(
                id,
                slug,
                content,
                status,
                variants,
                new ArrayList<>(formerSlugs),
                createdAt,
                updatedAt,
                deletion,
                version);
    }

    /** Brings a product back from its state, for persistence only. */
    public static Product restore(Snapshot snapshot) {
        return new Product(snapshot);
    }

    /**
     * Who deleted a product, and when.
     *
     * @param by the name of the key or user
     */
    public record Deletion(String by, Instant at) {}

    /**
     * The whole state of a product.
     *
     * @param version how often it was stored; 0 for one that never was
     */
    public record Snapshot(
            ProductId id,
            Slug slug,
            ProductContent content,
            ProductStatus status,
            List<Variant> variants,
            List<Slug> formerSlugs,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Deletion deletion,
            long version) {}
}
