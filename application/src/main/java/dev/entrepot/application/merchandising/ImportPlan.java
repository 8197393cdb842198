package dev.entrepot.application.merchandising;

import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What importing a product comes to for the product itself. */
record ImportPlan(ImportedProduct imported, VariantPlan variants, Classification.Known known) {

    /** The product as a new one. */
    Product draft(ProductId id, Instant now) {
        ProductContent blank = ProductContent.named(
                Objects.requireNonNull(imported.content().name()).strip());
        Product product = Product.draft(id, imported.slug(), content(blank), variants.variants(), now);
        product.become(status(ProductStatus.DRAFT), now);
        return product;
    }

    /** Makes the product as the file has it, and tells whether it was otherwise. */
    boolean rewrite(Product product, Instant now) {
        ProductContent content = content(product.content());
        ProductStatus status = status(product.status());
        boolean otherContent = !content.equals(product.content());
        boolean otherVariants = !variants.variants().equals(product.variants());
        boolean otherStatus = status != product.status();
        if (otherContent) {
            product.rewrite(content, now);
        }
        if (otherVariants) {
            product.offer(variants.variants(), now);
        }
        if (otherStatus) {
            product.become(status, now);
        }
        return otherContent || otherVariants || otherStatus;
    }

    /** Whether prices take effect, or counts change. */
    boolean isRepricedOrRestocked() {
        return variants.isRepricedOrRestocked();
    }

    List<ImportRemark> warnings() {
        List<ImportRemark> warnings = new ArrayList<>(variants.warnings());
        if (imported.status() == ProductStatus.PUBLISHED && !variants.isPriced()) {
            warnings.add(new ImportRemark(
                    imported.line(),
                    imported.slug().value(),
                    Field.STATUS,
                    "draft_without_price",
                    "No variant has a price, so the product is a draft."));
        }
        return warnings;
    }

    private ProductStatus status(ProductStatus present) {
        ProductStatus wanted = imported.status();
        if (wanted == ProductStatus.PUBLISHED && !variants.isPriced()) {
            return ProductStatus.DRAFT;
        }
        return wanted == null ? present : wanted;
    }

    private ProductContent content(ProductContent base) {
        ImportedContent said = imported.content();
        String category = said.category();
        String brand = said.brand();
        return new ProductContent(
                or(said.name(), base.name()).strip(),
                or(said.description(), base.description()),
                category == null ? base.category() : known.category(category),
                brand == null ? base.brand() : known.brand(brand),
                taxCategory(said.taxCategory(), base.taxCategory()),
                base.digital(),
                or(said.tags(), base.tags()),
                or(said.images(), base.images()),
                or(said.seoTitle(), base.seoTitle()),
                or(said.seoDescription(), base.seoDescription()));
    }

    private static TaxCategory taxCategory(@Nullable TaxCategory said, TaxCategory base) {
        boolean saysNoMore = TaxCategory.STANDARD.equals(said) && !ImportedContent.EXEMPT.equals(base);
        return said == null || saysNoMore ? base : said;
    }

    private static <T> T or(@Nullable T said, T base) {
        return said == null ? base : said;
    }
}
