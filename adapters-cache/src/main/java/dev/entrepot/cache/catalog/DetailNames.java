package dev.entrepot.cache.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.VariantId;

/** Under what product details are remembered. The number changes when the shape of what is remembered does. */
public final class DetailNames {

    private static final String SHAPE = "detail1:";

    /**
     * The name under which stands a token that every remembered detail carries. Forgetting it makes all details count as forgotten, as
     * the new name of a category or brand demands, or another currency of the store.
     */
    public static final String TOKEN = SHAPE + "token";

    private DetailNames() {}

    /** The name of a product's detail. */
    public static String detail(ProductId product) {
        return SHAPE + product;
    }

    /** The name under which stands the key of the detail of the product that has the slug, or had it. */
    public static String slug(Slug slug) {
        return SHAPE + "slug:" + slug;
    }

    /** The name under which stands the key of the detail of the variant's product. */
    public static String variant(VariantId variant) {
        return SHAPE + "variant:" + variant;
    }
}
