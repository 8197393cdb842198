package dev.entrepot.web.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.web.shared.json.WireValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogWiring {

    @Bean
    static WireValues catalogValues() {
        return new WireValues()
                .text(Sku.class, "a SKU", Sku::new)
                .text(Slug.class, "a slug", Slug::new)
                .text(TaxCategory.class, "a tax category", TaxCategory::new)
                .id(CategoryId.class, CategoryId::new)
                .id(BrandId.class, BrandId::new)
                .id(ProductId.class, ProductId::new)
                .id(VariantId.class, VariantId::new);
    }
}
