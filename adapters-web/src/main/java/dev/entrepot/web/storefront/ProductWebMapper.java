package dev.entrepot.web.storefront;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductSummaryView;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Identifier;
import dev.entrepot.web.shared.input.WebMapping;
import dev.entrepot.web.shared.reply.WarningResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = WebMapping.class)
interface ProductWebMapper {

    @Mapping(target = "compareAtPrice", source = "compareAt")
    @Mapping(target = "lowestPrice30Days", source = "priorPrice")
    @Mapping(target = "category", source = "categorySlug")
    @Mapping(target = "brand", source = "brandSlug")
    ProductSummaryResponse summary(ProductSummaryView view);

    @Mapping(target = "warnings", source = "warnings")
    ProductResponse detail(
            ProductDetailView view,
            List<WarningResponse> warnings,
            @Context Map<VariantId, ProductReplies.Pending> pending);

    @Mapping(target = "compareAtPrice", source = "compareAt")
    @Mapping(target = "lowestPrice30Days", source = "priorPrice")
    @Mapping(target = "available", source = "availability.units")
    @Mapping(target = "inStock", expression = "java(view.inStock())")
    @Mapping(target = "lowStock", expression = "java(view.lowStock())")
    @Mapping(target = "availability", source = "availability.kind")
    @Mapping(target = "availableFrom", source = "availability.availableFrom")
    @Mapping(target = "pendingPrice", source = "id")
    VariantResponse variant(
            ProductDetailView.VariantView view, @Context Map<VariantId, ProductReplies.Pending> pending);

    default @Nullable PendingPriceResponse pending(
            VariantId variant, @Context Map<VariantId, ProductReplies.Pending> pending) {
        ProductReplies.Pending price = pending.get(variant);
        return price == null
                ? null
                : new PendingPriceResponse(price.price(), price.state(), price.effectiveAt(), price.change());
    }

    ClassificationResponse category(ProductDetailView.CategoryRef category);

    ClassificationResponse brand(ProductDetailView.BrandRef brand);

    ImageResponse image(ImageLink image);

    default UUID id(Identifier id) {
        return id.value();
    }
}
