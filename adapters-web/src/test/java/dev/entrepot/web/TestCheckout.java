package dev.entrepot.web;

import dev.entrepot.application.ordering.CancelOrder;
import dev.entrepot.application.ordering.Checkout;
import dev.entrepot.application.ordering.FindOrder;
import dev.entrepot.application.ordering.OrderAnswers;
import dev.entrepot.application.ordering.OrderHistory;
import dev.entrepot.application.ordering.OrderStock;
import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.application.ordering.PlaceOrder;
import dev.entrepot.application.ordering.Settlement;
import dev.entrepot.application.ordering.StockOfGifts;
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
import dev.entrepot.application.pricing.QuoteBasket;
import dev.entrepot.application.pricing.ReplaceTaxRates;
import dev.entrepot.application.pricing.ResolveSkus;
import dev.entrepot.application.pricing.SetListPrices;
import dev.entrepot.application.pricing.SetPrice;
import dev.entrepot.application.pricing.ShowTaxRates;
import dev.entrepot.application.pricing.UpdatePriceList;
import dev.entrepot.application.pricing.UpdatePromotion;
import dev.entrepot.application.pricing.UpdateShippingMethod;
import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.application.shared.ChangeStoreSettings;
import dev.entrepot.application.shared.Once;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.application.ordering.InMemoryCheckoutDesk;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.web.client.payment.TestPaymentGateway;
import dev.entrepot.web.shared.JacksonAnswerCodec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of prices and orders in {@link TestProgram}, with the codec and the gateway of this ring. */
@Configuration(proxyBeanMethods = false)
class TestCheckout {

    private final InMemoryInstallation installation;
    private final InMemoryShop shop;
    private final AnswerCodec codec = new JacksonAnswerCodec();
    private final Once once;
    private final CurrentRules rules;
    private final Baskets baskets;
    private final BasketPricing pricing;

    TestCheckout(InMemoryInstallation installation) {
        this.installation = installation;
        this.shop = installation.shop();
        this.once = new Once(
                installation.transactions(),
                installation.idempotencyRecords(),
                codec,
                installation.ids(),
                installation.clock());
        this.rules = new CurrentRules(shop.priceLists(), shop.promotions(), shop.taxRates(), shop.shippingMethods());
        this.baskets = new Baskets(shop.products(), installation.stores(), installation.shoppers());
        this.pricing = new BasketPricing(
                rules, shop.promotionUses(), new Gifts(shop.products(), new StockOfGifts(shop.stockItems())));
    }

    @Bean
    QuoteBasket quoteBasket() {
        return new QuoteBasket(baskets, pricing, installation.priorPrices(), installation.ids(), installation.clock());
    }

    @Bean
    PlaceOrder placeOrder() {
        OrderAnswers answers = new OrderAnswers(codec, shop.orders());
        Checkout checkout = new Checkout(
                new InMemoryCheckoutDesk(installation.idempotencyRecords(), shop),
                answers,
                pricing,
                new OrderStock(shop.stockItems(), shop.reservations(), installation.stores()),
                shop.orders(),
                shop.orderNumbers(),
                new Checkout.Origin(installation.ids(), installation.clock()));
        Settlement settlement = new Settlement(
                installation.idempotencyRecords(),
                answers,
                shop.orders(),
                shop.reservations(),
                shop.promotionUses(),
                installation.clock());
        return new PlaceOrder(baskets, checkout, new TestPaymentGateway(), installation.transactions(), settlement);
    }

    @Bean
    FindOrder findOrder() {
        return new FindOrder(installation.transactions(), shop.orders());
    }

    @Bean
    OrderSummaries orderSummaries() {
        return installation.orderSummaries();
    }

    @Bean
    OrderHistory orderHistory() {
        return installation.orderHistory();
    }

    @Bean
    CancelOrder cancelOrder() {
        return new CancelOrder(once, shop.orders(), shop.reservations(), shop.promotionUses(), installation.clock());
    }

    @Bean
    SetPrice setPrice() {
        return new SetPrice(
                installation.transactions(), shop.products(), installation.repricing(), installation.clock());
    }

    @Bean
    ChangePrices changePrices() {
        return new ChangePrices(once, shop.products(), rules, installation.repricing(), installation.clock());
    }

    @Bean
    DecidePriceChange decidePriceChange() {
        return new DecidePriceChange(once, shop.priceProposals(), shop.priceLists(), installation.clock());
    }

    @Bean
    CreatePriceList createPriceList() {
        return new CreatePriceList(once, shop.priceLists());
    }

    @Bean
    FindPriceList findPriceList() {
        return new FindPriceList(installation.transactions(), shop.priceLists());
    }

    @Bean
    UpdatePriceList updatePriceList() {
        return new UpdatePriceList(installation.transactions(), shop.priceLists());
    }

    @Bean
    DeletePriceList deletePriceList() {
        return new DeletePriceList(
                installation.transactions(), shop.priceLists(), shop.priceProposals(), installation.clock());
    }

    @Bean
    SetListPrices setListPrices() {
        return new SetListPrices(
                once, shop.products(), shop.priceLists(), installation.repricing(), installation.clock());
    }

    @Bean
    EndListPrice endListPrice() {
        return new EndListPrice(installation.transactions(), shop.products(), shop.priceLists(), installation.clock());
    }

    @Bean
    PriceListViews priceListViews() {
        return installation.priceListViews();
    }

    @Bean
    PriceViews priceViews() {
        return installation.priceViews();
    }

    @Bean
    PriceProposalViews priceProposalViews() {
        return installation.priceProposalViews();
    }

    @Bean
    CreatePromotion createPromotion() {
        return new CreatePromotion(once, shop.promotions(), installation.ids());
    }

    @Bean
    GenerateCoupons generateCoupons() {
        return new GenerateCoupons(
                once, shop.promotions(), shop.generatedCoupons(), installation.ids(), installation.clock());
    }

    @Bean
    ListCoupons listCoupons() {
        return new ListCoupons(installation.transactions(), shop.generatedCoupons());
    }

    @Bean
    FindPromotion findPromotion() {
        return new FindPromotion(
                installation.transactions(), shop.promotions(), rules, installation.stores(), installation.clock());
    }

    @Bean
    ListPromotions listPromotions() {
        return new ListPromotions(installation.transactions(), rules, installation.stores());
    }

    @Bean
    UpdatePromotion updatePromotion() {
        return new UpdatePromotion(installation.transactions(), shop.promotions());
    }

    @Bean
    ResolveSkus resolveSkus() {
        return new ResolveSkus(installation.transactions(), shop.products());
    }

    @Bean
    EndPromotion endPromotion() {
        return new EndPromotion(installation.transactions(), shop.promotions());
    }

    @Bean
    ShowTaxRates showTaxRates() {
        return new ShowTaxRates(installation.transactions(), rules, installation.stores());
    }

    @Bean
    ReplaceTaxRates replaceTaxRates() {
        return new ReplaceTaxRates(installation.transactions(), shop.taxRates());
    }

    @Bean
    ListShippingMethods listShippingMethods() {
        return new ListShippingMethods(installation.transactions(), shop.shippingMethods());
    }

    @Bean
    FindShippingMethod findShippingMethod() {
        return new FindShippingMethod(installation.transactions(), shop.shippingMethods());
    }

    @Bean
    CreateShippingMethod createShippingMethod() {
        return new CreateShippingMethod(once, shop.shippingMethods());
    }

    @Bean
    UpdateShippingMethod updateShippingMethod() {
        return new UpdateShippingMethod(installation.transactions(), shop.shippingMethods());
    }

    @Bean
    DeleteShippingMethod deleteShippingMethod() {
        return new DeleteShippingMethod(installation.transactions(), shop.shippingMethods());
    }

    @Bean
    ChangeStoreSettings changeStoreSettings() {
        return new ChangeStoreSettings(installation.transactions(), installation.stores());
    }
}
