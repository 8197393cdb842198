package dev.entrepot.web.merchandising;

import dev.entrepot.application.merchandising.CreateProduct;
import dev.entrepot.application.merchandising.UpdateProduct;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetailView.VariantView;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.web.shared.html.SafeHtml;
import dev.entrepot.web.shared.input.WebMapping;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;

@Mapper(config = WebMapping.class, nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
interface ProductEditWebMapper {

    @Mapping(target = "alt", source = "alt", defaultValue = "")
    ImageLink image(ImageRequest image);

    List<ImageLink> images(@Nullable List<ImageRequest> images);

    ImageRequest image(ImageLink image);

    @Mapping(target = "compareAtPrice", source = "compareAt")
    @Mapping(target = "onHand", ignore = true)
    VariantRequest variant(VariantView variant);

    @Mapping(target = "categoryId", source = "view.category.id")
    @Mapping(target = "brandId", source = "view.brand.id")
    @Mapping(target = "variants", source = "view.variants")
    @Mapping(target = "sku", ignore = true)
    @Mapping(target = "barcode", ignore = true)
    @Mapping(target = "weightGrams", ignore = true)
    @Mapping(target = "price", ignore = true)
    @Mapping(target = "compareAtPrice", ignore = true)
    @Mapping(target = "onHand", ignore = true)
    ProductRequest listed(ProductDetailView view);

    @Mapping(target = "categoryId", source = "view.category.id")
    @Mapping(target = "brandId", source = "view.brand.id")
    @Mapping(target = "slug", source = "view.slug")
    @Mapping(target = "sku", source = "only.sku")
    @Mapping(target = "barcode", source = "only.barcode")
    @Mapping(target = "weightGrams", source = "only.weightGrams")
    @Mapping(target = "price", source = "only.price")
    @Mapping(target = "compareAtPrice", source = "only.compareAt")
    @Mapping(target = "onHand", ignore = true)
    @Mapping(target = "variants", ignore = true)
    ProductRequest simple(ProductDetailView view, VariantView only);

    /**
     * What can be edited of a product, in the form that a patch speaks of: a product with one plain variant has its price beside its name,
     * unless the patch is about variants.
     */
    default ProductRequest editable(ProductDetailView view, boolean byVariants) {
        VariantView first = view.variants().getFirst();
        boolean simple = view.variants().size() == 1 && first.options().isEmpty();
        return simple && !byVariants ? simple(view, first) : listed(view);
    }

    /** What to create; it is a draft unless it says otherwise. */
    default CreateProduct.Command creation(ProductRequest request, @Nullable IdempotencyKey key, Author by) {
        return new CreateProduct.Command(
                key,
                content(request, false),
                request.slug(),
                Objects.requireNonNullElse(request.status(), ProductStatus.DRAFT),
                VariantDrafts.of(request),
                by);
    }

    /** The version that was read and what is to become of it; slug, status and whether it is digital stay if they are left out. */
    default UpdateProduct.Command update(ProductDetailView present, ProductRequest request, Author by) {
        return new UpdateProduct.Command(
                present.id(),
                present.version(),
                content(request, present.digital()),
                Objects.requireNonNullElse(request.slug(), present.slug()),
                Objects.requireNonNullElse(request.status(), present.status()),
                VariantDrafts.of(request, present),
                by);
    }

    private ProductContent content(ProductRequest request, boolean digital) {
        return new ProductContent(
                request.name(),
                SafeHtml.clean(Objects.requireNonNullElse(request.description(), "")),
                request.categoryId(),
                request.brandId(),
                Objects.requireNonNullElse(request.taxCategory(), TaxCategory.STANDARD),
                Objects.requireNonNullElse(request.digital(), digital),
                Objects.requireNonNullElse(request.tags(), List.of()),
                images(request.images()),
                Objects.requireNonNullElse(request.seoTitle(), ""),
                Objects.requireNonNullElse(request.seoDescription(), ""));
    }
}
