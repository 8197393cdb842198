package dev.entrepot.application.merchandising;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.ImageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about a product, apart from its variants. What is absent ({@code null}) is left as it is; a new product then gets
 * nothing there.
 *
 * @param name its name; a new product needs one
 * @param description text or HTML that was sanitised before
 * @param category the name of its category, which is opened if there is none; empty for no category
 * @param brand the name of its brand, which is registered if there is none; empty for no brand
 * @param taxCategory {@link TaxCategory#STANDARD} says no more than that it is taxed, and does not replace a finer category that the
 *     product has already
 * @param tags free words
 * @param images links to pictures, the primary one first
 * @param seoTitle the title for search engines
 * @param seoDescription the summary for search engines
 */
public record ImportedContent(
        @Nullable String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        @Nullable TaxCategory taxCategory,
        @Nullable List<String> tags,
        @Nullable List<ImageLink> images,
        @Nullable String seoTitle,
        @Nullable String seoDescription) {

    /** What a product is that no tax is taken of, as long as the shop has no rate for this very category. */
    public static final TaxCategory EXEMPT = new TaxCategory("exempt");
}
