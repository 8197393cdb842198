package dev.entrepot.web.storefront;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductSummaryView;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.shared.Identifier;
import dev.entrepot.web.shared.input.WebMapping;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = WebMapping.class)
interface ProductWebMapper {

    @Mapping(target = "compareAtPrice", source = "compareAt")
    @Mapping(target = "category", source = "categorySlug")
    @Mapping(target = "brand", source = "brandSlug")
    ProductSummaryResponse summary(ProductSummaryView view);

    ProductResponse detail(ProductDetailView view);

    @Mapping(target = "compareAtPrice", source = "compareAt")
    @Mapping(target = "inStock", expression = "java(view.inStock())")
    VariantResponse variant(ProductDetailView.VariantView view);

    ClassificationResponse category(ProductDetailView.CategoryRef category);

    ClassificationResponse brand(ProductDetailView.BrandRef brand);

    ImageResponse image(ImageLink image);

    default UUID id(Identifier id) {
        return id.value();
    }
}
