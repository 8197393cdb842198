package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.ordering.StockOfGifts;
import dev.entrepot.application.pricing.ApplyDuePriceChanges;
import dev.entrepot.application.pricing.BasketPricing;
import dev.entrepot.application.pricing.Baskets;
import dev.entrepot.application.pricing.ChangePrices;
import dev.entrepot.application.pricing.CreatePriceList;
import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.pricing.CreateShippingMethod;
import dev.entrepot.application.pricing.CurrentRules;
import dev.entrepot.application.pricing.DecidePriceChange;
import dev.entrepot.application.pricing.DeletePriceList;
import dev.entrepot.application.pricing.DeleteShippingMethod;
import dev.entrepot.application.pricing.EndListPrice;
import dev.entrepot.application.pricing.EndPromotion;
import dev.entrepot.application.pricing.FindPriceList;
import dev.entrepot.application.pricing.FindPromotion;
import dev.entrepot.application.pricing.FindShippingMethod;
import dev.entrepot.application.pricing.GenerateCoupons;
import dev.entrepot.application.pricing.Gifts;
import dev.entrepot.application.pricing.ListCoupons;
import dev.entrepot.application.pricing.ListPromotions;
import dev.entrepot.application.pricing.ListShippingMethods;
import dev.entrepot.application.pricing.PriceListViews;
import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.pricing.PriceViews;
import dev.entrepot.application.pricing.PriorPrices;
import dev.entrepot.application.pricing.QuoteBasket;
import dev.entrepot.application.pricing.ReplaceTaxRates;
import dev.entrepot.application.pricing.Repricing;
import dev.entrepot.application.pricing.ResolveSkus;
import dev.entrepot.application.pricing.SetListPrices;
import dev.entrepot.application.pricing.SetPrice;
import dev.entrepot.application.pricing.Shoppers;
import dev.entrepot.application.pricing.ShowTaxRates;
import dev.entrepot.application.pricing.UpdatePriceList;
import dev.entrepot.application.pricing.UpdatePromotion;
import dev.entrepot.application.pricing.UpdateShippingMethod;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.cache.pricing.CachedPriceLists;
import dev.entrepot.cache.pricing.CachedPromotions;
import dev.entrepot.cache.pricing.CachedShippingMethods;
import dev.entrepot.cache.pricing.CachedTaxRates;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.persistence.pricing.JdbcGeneratedCoupons;
import dev.entrepot.persistence.pricing.JdbcPriceListViews;
import dev.entrepot.persistence.pricing.JdbcPriceLists;
import dev.entrepot.persistence.pricing.JdbcPriceProposalViews;
import dev.entrepot.persistence.pricing.JdbcPriceProposals;
import dev.entrepot.persistence.pricing.JdbcPriceViews;
import dev.entrepot.persistence.pricing.JdbcPriorPrices;
import dev.entrepot.persistence.pricing.JdbcPromotionUses;
import dev.entrepot.persistence.pricing.JdbcPromotions;
import dev.entrepot.persistence.pricing.JdbcShippingMethods;
import dev.entrepot.persistence.pricing.JdbcTaxRates;
import dev.entrepot.persistence.shared.DeferredWrites;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PricingWiring {

    @Bean
    PriceLists priceLists(
            JdbcClient jdbc, PersistenceJson json, EventTypes types, RedisCache cache, Transactions transactions) {
        return new CachedPriceLists(new JdbcPriceLists(jdbc, json, types), cache, transactions);
    }

    @Bean
    PriceProposals priceProposals(JdbcClient jdbc, PersistenceJson json) {
        return new JdbcPriceProposals(jdbc, json);
    }

    @Bean
    PriceListViews priceListViews(JdbcClient jdbc) {
        return new JdbcPriceListViews(jdbc);
    }

    @Bean
    CreatePriceList createPriceList(Once once, PriceLists priceLists) {
        return new CreatePriceList(once, priceLists);
    }

    @Bean
    FindPriceList findPriceList(Transactions transactions, PriceLists priceLists) {
        return new FindPriceList(transactions, priceLists);
    }

    @Bean
    UpdatePriceList updatePriceList(Transactions transactions, PriceLists priceLists) {
        return new UpdatePriceList(transactions, priceLists);
    }

    @Bean
    DeletePriceList deletePriceList(
            Transactions transactions, PriceLists priceLists, PriceProposals proposals, Clock clock) {
        return new DeletePriceList(transactions, priceLists, proposals, clock);
    }

    @Bean
    SetListPrices setListPrices(Once once, Products products, PriceLists priceLists, Repricing repricing, Clock clock) {
        return new SetListPrices(once, products, priceLists, repricing, clock);
    }

    @Bean
    EndListPrice endListPrice(Transactions transactions, Products products, PriceLists priceLists, Clock clock) {
        return new EndListPrice(transactions, products, priceLists, clock);
    }

    @Bean
    PriceViews priceViews(JdbcClient jdbc) {
        return new JdbcPriceViews(jdbc);
    }

    @Bean
    PriceProposalViews priceProposalViews(JdbcClient jdbc) {
        return new JdbcPriceProposalViews(jdbc);
    }

    @Bean
    Repricing repricing(PriceLists priceLists, PriceProposals proposals, IdSource ids) {
        return new Repricing(priceLists, proposals, ids);
    }

    @Bean
    ChangePrices changePrices(Once once, Products products, CurrentRules rules, Repricing repricing, Clock clock) {
        return new ChangePrices(once, products, rules, repricing, clock);
    }

    @Bean
    DecidePriceChange decidePriceChange(Once once, PriceProposals proposals, PriceLists priceLists, Clock clock) {
        return new DecidePriceChange(once, proposals, priceLists, clock);
    }

    @Bean
    ApplyDuePriceChanges applyDuePriceChanges(
            Transactions transactions, PriceProposals proposals, PriceLists priceLists, Clock clock) {
        return new ApplyDuePriceChanges(transactions, proposals, priceLists, clock);
    }

    @Bean
    Promotions promotions(JdbcClient jdbc, Clock clock, RedisCache cache, Transactions transactions) {
        return new CachedPromotions(new JdbcPromotions(jdbc, clock), cache, transactions);
    }

    @Bean
    TaxRates taxRates(JdbcClient jdbc, PersistenceJson json, RedisCache cache, Transactions transactions) {
        return new CachedTaxRates(new JdbcTaxRates(jdbc, json), cache, transactions);
    }

    @Bean
    ShippingMethods shippingMethods(
            JdbcClient jdbc, PersistenceJson json, RedisCache cache, Transactions transactions) {
        return new CachedShippingMethods(new JdbcShippingMethods(jdbc, json), cache, transactions);
    }

    @Bean
    Baskets baskets(Products products, Stores stores, Shoppers shoppers) {
        return new Baskets(products, stores, shoppers);
    }

    @Bean
    CurrentRules currentRules(
            PriceLists priceLists, Promotions promotions, TaxRates taxRates, ShippingMethods shippingMethods) {
        return new CurrentRules(priceLists, promotions, taxRates, shippingMethods);
    }

    @Bean
    PromotionUses promotionUses(JdbcClient jdbc, DeferredWrites deferred) {
        return new JdbcPromotionUses(jdbc, deferred);
    }

    @Bean
    GeneratedCoupons generatedCoupons(JdbcClient jdbc) {
        return new JdbcGeneratedCoupons(jdbc);
    }

    @Bean
    GenerateCoupons generateCoupons(
            Once once, Promotions promotions, GeneratedCoupons coupons, IdSource ids, Clock clock) {
        return new GenerateCoupons(once, promotions, coupons, ids, clock);
    }

    @Bean
    ListCoupons listCoupons(Transactions transactions, GeneratedCoupons coupons) {
        return new ListCoupons(transactions, coupons);
    }

    @Bean
    BasketPricing basketPricing(CurrentRules rules, PromotionUses uses, Products products, StockItems stockItems) {
        return new BasketPricing(rules, uses, new Gifts(products, new StockOfGifts(stockItems)));
    }

    @Bean
    PriorPrices priorPrices(JdbcClient jdbc, PersistenceJson json) {
        return new JdbcPriorPrices(jdbc, json);
    }

    @Bean
    QuoteBasket quoteBasket(
            Baskets baskets, BasketPricing pricing, PriorPrices priorPrices, IdSource ids, Clock clock) {
        return new QuoteBasket(baskets, pricing, priorPrices, ids, clock);
    }

    @Bean
    SetPrice setPrice(Transactions transactions, Products products, Repricing repricing, Clock clock) {
        return new SetPrice(transactions, products, repricing, clock);
    }

    @Bean
    FindPromotion findPromotion(
            Transactions transactions, Promotions promotions, CurrentRules rules, Stores stores, Clock clock) {
        return new FindPromotion(transactions, promotions, rules, stores, clock);
    }

    @Bean
    ListPromotions listPromotions(Transactions transactions, CurrentRules rules, Stores stores) {
        return new ListPromotions(transactions, rules, stores);
    }

    @Bean
    ShowTaxRates showTaxRates(Transactions transactions, CurrentRules rules, Stores stores) {
        return new ShowTaxRates(transactions, rules, stores);
    }

    @Bean
    CreatePromotion createPromotion(Once once, Promotions promotions, IdSource ids) {
        return new CreatePromotion(once, promotions, ids);
    }

    @Bean
    UpdatePromotion updatePromotion(Transactions transactions, Promotions promotions) {
        return new UpdatePromotion(transactions, promotions);
    }

    @Bean
    ResolveSkus resolveSkus(Transactions transactions, Products products) {
        return new ResolveSkus(transactions, products);
    }

    @Bean
    EndPromotion endPromotion(Transactions transactions, Promotions promotions) {
        return new EndPromotion(transactions, promotions);
    }

    @Bean
    ReplaceTaxRates replaceTaxRates(Transactions transactions, TaxRates taxRates) {
        return new ReplaceTaxRates(transactions, taxRates);
    }

    @Bean
    ListShippingMethods listShippingMethods(Transactions transactions, ShippingMethods methods) {
        return new ListShippingMethods(transactions, methods);
    }

    @Bean
    FindShippingMethod findShippingMethod(Transactions transactions, ShippingMethods methods) {
        return new FindShippingMethod(transactions, methods);
    }

    @Bean
    CreateShippingMethod createShippingMethod(Once once, ShippingMethods methods) {
        return new CreateShippingMethod(once, methods);
    }

    @Bean
    UpdateShippingMethod updateShippingMethod(Transactions transactions, ShippingMethods methods) {
        return new UpdateShippingMethod(transactions, methods);
    }

    @Bean
    DeleteShippingMethod deleteShippingMethod(Transactions transactions, ShippingMethods methods) {
        return new DeleteShippingMethod(transactions, methods);
    }
}
