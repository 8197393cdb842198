package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.catalog.BrandViews;
import dev.entrepot.application.catalog.CategoryViews;
import dev.entrepot.application.catalog.CreateBrand;
import dev.entrepot.application.catalog.CreateCategory;
import dev.entrepot.application.catalog.DeleteBrand;
import dev.entrepot.application.catalog.DeleteCategory;
import dev.entrepot.application.catalog.UpdateBrand;
import dev.entrepot.application.catalog.UpdateCategory;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.catalog.CachedBrands;
import dev.entrepot.cache.catalog.CachedCategories;
import dev.entrepot.cache.catalog.CachedProducts;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.persistence.catalog.JdbcBrandViews;
import dev.entrepot.persistence.catalog.JdbcBrands;
import dev.entrepot.persistence.catalog.JdbcCategories;
import dev.entrepot.persistence.catalog.JdbcCategoryViews;
import dev.entrepot.persistence.catalog.JdbcProducts;
import dev.entrepot.persistence.shared.PersistenceJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CatalogWiring {

    @Bean
    Products products(JdbcClient jdbc, PersistenceJson json, RedisCache cache, Transactions transactions) {
        return new CachedProducts(new JdbcProducts(jdbc, json), cache, transactions);
    }

    @Bean
    Categories categories(
            JdbcAggregateOperations aggregates, JdbcClient jdbc, RedisCache cache, Transactions transactions) {
        return new CachedCategories(new JdbcCategories(aggregates, jdbc), cache, transactions);
    }

    @Bean
    Brands brands(JdbcAggregateOperations aggregates, JdbcClient jdbc, RedisCache cache, Transactions transactions) {
        return new CachedBrands(new JdbcBrands(aggregates, jdbc), cache, transactions);
    }

    @Bean
    CategoryViews categoryViews(JdbcClient jdbc) {
        return new JdbcCategoryViews(jdbc);
    }

    @Bean
    BrandViews brandViews(JdbcClient jdbc) {
        return new JdbcBrandViews(jdbc);
    }

    @Bean
    CreateCategory createCategory(Once once, Categories categories, IdSource ids) {
        return new CreateCategory(once, categories, ids);
    }

    @Bean
    UpdateCategory updateCategory(Transactions transactions, Categories categories) {
        return new UpdateCategory(transactions, categories);
    }

    @Bean
    DeleteCategory deleteCategory(Transactions transactions, Categories categories, Products products) {
        return new DeleteCategory(transactions, categories, products);
    }

    @Bean
    CreateBrand createBrand(Once once, Brands brands, IdSource ids) {
        return new CreateBrand(once, brands, ids);
    }

    @Bean
    UpdateBrand updateBrand(Transactions transactions, Brands brands) {
        return new UpdateBrand(transactions, brands);
    }

    @Bean
    DeleteBrand deleteBrand(Transactions transactions, Brands brands, Products products) {
        return new DeleteBrand(transactions, brands, products);
    }
}
