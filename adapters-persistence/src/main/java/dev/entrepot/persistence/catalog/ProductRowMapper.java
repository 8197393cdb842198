package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.persistence.shared.RowMapping;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = RowMapping.class)
interface ProductRowMapper {

    ProductRowMapper INSTANCE = Mappers.getMapper(ProductRowMapper.class);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "slug", source = "slug.value")
    @Mapping(target = "name", source = "content.name")
    @Mapping(target = "description", source = "content.description")
    @Mapping(target = "categoryId", source = "content.category.value")
    @Mapping(target = "brandId", source = "content.brand.value")
    @Mapping(target = "taxCategory", source = "content.taxCategory.code")
    @Mapping(target = "digital", source = "content.digital")
    @Mapping(target = "tags", source = "content.tags")
    @Mapping(target = "images", source = "content.images")
    @Mapping(target = "seoTitle", source = "content.seoTitle")
    @Mapping(target = "seoDescription", source = "content.seoDescription")
    @Mapping(target = "deletedAt", source = "deletion.at")
    @Mapping(target = "deletedBy", source = "deletion.by")
    ProductRow row(Product.Snapshot snapshot);

    @Mapping(target = "id", source = "variant.id.value")
    @Mapping(target = "sku", source = "variant.sku.value")
    VariantRow row(Variant variant, UUID productId, int position);

    @Mapping(target = "id", source = "row.id")
    @Mapping(target = "content", source = "row")
    @Mapping(target = "deletion", source = "row")
    Product.Snapshot snapshot(ProductRow row, List<VariantRow> variants, List<String> formerSlugs);

    @Mapping(target = "category", source = "categoryId")
    @Mapping(target = "brand", source = "brandId")
    ProductContent content(ProductRow row);

    Variant variant(VariantRow row);

    default Product.@Nullable Deletion deletion(ProductRow row) {
        Instant at = row.deletedAt();
        String by = row.deletedBy();
        return at == null || by == null ? null : new Product.Deletion(by, at);
    }

    default ProductId productId(UUID id) {
        return new ProductId(id);
    }

    default VariantId variantId(UUID id) {
        return new VariantId(id);
    }

    default @Nullable CategoryId categoryId(@Nullable UUID id) {
        return id == null ? null : new CategoryId(id);
    }

    default @Nullable BrandId brandId(@Nullable UUID id) {
        return id == null ? null : new BrandId(id);
    }

    default TaxCategory taxCategory(String code) {
        return new TaxCategory(code);
    }

    default Slug slug(String text) {
        return new Slug(text);
    }

    default Sku sku(String text) {
        return new Sku(text);
    }

    default String code(ProductStatus status) {
        return status.code();
    }

    default ProductStatus status(String code) {
        return ProductStatus.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
