package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.merchandising.Assortment;
import dev.entrepot.application.merchandising.Classification;
import dev.entrepot.application.merchandising.CreateProduct;
import dev.entrepot.application.merchandising.DeleteProduct;
import dev.entrepot.application.merchandising.ImportProducts;
import dev.entrepot.application.merchandising.UpdateProduct;
import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.pricing.CreateShippingMethod;
import dev.entrepot.application.pricing.ReplaceTaxRates;
import dev.entrepot.application.pricing.Repricing;
import dev.entrepot.application.pricing.ShowTaxRates;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.bootstrap.sample.SampleClientele;
import dev.entrepot.bootstrap.sample.SampleShop;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.web.merchandising.shopify.ShopifyImport;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MerchandisingWiring {

    @Bean
    Assortment assortment(
            Categories categories,
            PriceLists priceLists,
            Repricing repricing,
            StockItems stockItems,
            Locations locations,
            IdSource ids) {
        return new Assortment(categories, priceLists, repricing, stockItems, locations, ids);
    }

    @Bean
    Classification classification(Categories categories, Brands brands, IdSource ids) {
        return new Classification(categories, brands, ids);
    }

    @Bean
    ImportProducts importProducts(
            Transactions transactions,
            Stores stores,
            Products products,
            Classification classification,
            Assortment assortment,
            IdSource ids,
            Clock clock) {
        return new ImportProducts(transactions, stores, products, classification, assortment, ids, clock);
    }

    @Bean
    ShopifyImport shopifyImport(ImportProducts importProducts) {
        return new ShopifyImport(importProducts);
    }

    @Bean
    SampleShop sampleShop(
            ShopifyImport shopifyImport,
            CreatePromotion createPromotion,
            ReplaceTaxRates replaceTaxRates,
            ShowTaxRates showTaxRates,
            CreateShippingMethod createShippingMethod,
            SampleClientele clientele,
            Stores stores) {
        return new SampleShop(
                shopifyImport, createPromotion, replaceTaxRates, showTaxRates, createShippingMethod, clientele, stores);
    }

    @Bean
    CreateProduct createProduct(Once once, Products products, Assortment assortment, IdSource ids, Clock clock) {
        return new CreateProduct(once, products, assortment, ids, clock);
    }

    @Bean
    UpdateProduct updateProduct(Transactions transactions, Products products, Assortment assortment, Clock clock) {
        return new UpdateProduct(transactions, products, assortment, clock);
    }

    @Bean
    DeleteProduct deleteProduct(Transactions transactions, Products products, Clock clock) {
        return new DeleteProduct(transactions, products, clock);
    }
}
