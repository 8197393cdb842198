package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product says about itself: everything that an editor writes, apart from its variants.
 *
 * @param name 1 to {@value #MAX_NAME} characters, not blank
 * @param description text or sanitised HTML; may be empty
 * @param category where it stands in the tree, if anywhere
 * @param brand whose it is, if known
 * @param taxCategory what it is to the tax office
 * @param digital whether nothing is sent of it: what is paid counts as delivered
 * @param tags free words, without repetition
 * @param images links to pictures, the primary one first
 * @param seoTitle the title for search engines; empty means the name
 * @param seoDescription the summary for search engines; may be empty
 */
public record ProductContent(
        String name,
        String description,
        @Nullable CategoryId category,
        @Nullable BrandId brand,
        TaxCategory taxCategory,
        boolean digital,
        List<String> tags,
        List<ImageLink> images,
        String seoTitle,
        String seoDescription) {

    /** The greatest length of a name. */
    public static final int MAX_NAME = 200;

    /** The greatest length of a description that edges take. */
    public static final int MAX_DESCRIPTION = 100_000;

    /** The greatest number of tags that edges take. */
    public static final int MAX_TAGS = 100;

    /** The greatest length of a tag that edges take. */
    public static final int MAX_TAG = 100;

    /** The greatest number of pictures that edges take. */
    public static final int MAX_IMAGES = 100;

    /** The greatest length of a title for search engines that edges take. */
    public static final int MAX_SEO_TITLE = 200;

    /** The greatest length of a summary for search engines that edges take. */
    public static final int MAX_SEO_DESCRIPTION = 500;

    /** The greatest number of variants that edges take. */
    public static final int MAX_VARIANTS = 500;

    /**
     * Checks the name and copies the lists.
     *
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public ProductContent {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a product's name has 1 to " + MAX_NAME + " characters");
        }
        tags = tags.stream().distinct().toList();
        images = List.copyOf(images);
    }

    /** A product of which only the name is known. */
    public static ProductContent named(String name) {
        return new ProductContent(name, "", null, null, TaxCategory.STANDARD, false, List.of(), List.of(), "", "");
    }
}
