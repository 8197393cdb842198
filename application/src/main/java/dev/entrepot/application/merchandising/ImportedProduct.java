package dev.entrepot.application.merchandising;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as a file has it.
 *
 * @param line where it begins in the file
 * @param slug by what it is found in the shop
 * @param status none to leave it as it is; a new product is then a draft
 * @param variants all its variants: those of the shop that are not among them go
 */
public record ImportedProduct(
        long line,
        Slug slug,
        ImportedContent content,
        @Nullable ProductStatus status,
        List<ImportedVariant> variants) {

    /** Copies the variants. */
    public ImportedProduct {
        variants = List.copyOf(variants);
    }
}
