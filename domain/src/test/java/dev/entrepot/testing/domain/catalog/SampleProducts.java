package dev.entrepot.testing.domain.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Map;

/** Products to test with, whose ids, slugs and SKUs nobody has used before. */
public final class SampleProducts {

    private SampleProducts() {}

    /** A slug that nobody has. */
    public static Slug slug() {
        return new Slug(Fresh.word("thing"));
    }

    /** A SKU that nobody has. */
    public static Sku sku() {
        return new Sku(Fresh.code("SKU"));
    }

    /** A variant without options. */
    public static Variant variant() {
        return variant(sku());
    }

    /** A variant without options, of this SKU. */
    public static Variant variant(Sku sku) {
        return new Variant(new VariantId(Fresh.uuid()), sku, null, Map.of(), 0);
    }

    /** A draft of a simple product. */
    public static Product draft() {
        return draft(slug(), ProductContent.named("Thing"), List.of(variant()));
    }

    /** A draft. */
    public static Product draft(Slug slug, ProductContent content, List<Variant> variants) {
        return Product.draft(new ProductId(Fresh.uuid()), slug, content, variants, Fresh.NOW);
    }

    /** A simple product that is published. */
    public static Product published() {
        Product product = draft();
        product.become(ProductStatus.PUBLISHED, Fresh.NOW);
        return product;
    }
}
