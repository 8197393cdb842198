package dev.entrepot.bootstrap.wiring;

import dev.entrepot.application.ordering.CancelOrder;
import dev.entrepot.application.ordering.Checkout;
import dev.entrepot.application.ordering.CheckoutDesk;
import dev.entrepot.application.ordering.ExpireOrders;
import dev.entrepot.application.ordering.FindOrder;
import dev.entrepot.application.ordering.OrderAnswers;
import dev.entrepot.application.ordering.OrderHistory;
import dev.entrepot.application.ordering.OrderStock;
import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.application.ordering.PaymentGateway;
import dev.entrepot.application.ordering.PendingOrders;
import dev.entrepot.application.ordering.PlaceOrder;
import dev.entrepot.application.ordering.RefundOrder;
import dev.entrepot.application.ordering.SellDigitalGoods;
import dev.entrepot.application.ordering.Settlement;
import dev.entrepot.application.pricing.BasketPricing;
import dev.entrepot.application.pricing.Baskets;
import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.ordering.OrderNumbers;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.persistence.ordering.JdbcCheckoutDesk;
import dev.entrepot.persistence.ordering.JdbcOrderHistory;
import dev.entrepot.persistence.ordering.JdbcOrderNumbers;
import dev.entrepot.persistence.ordering.JdbcOrderSummaries;
import dev.entrepot.persistence.ordering.JdbcOrders;
import dev.entrepot.persistence.ordering.JdbcPendingOrders;
import dev.entrepot.persistence.shared.DeferredWrites;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.web.client.payment.TestPaymentGateway;
import dev.entrepot.web.shared.JacksonAnswerCodec;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class OrderingWiring {

    @Bean
    Orders orders(JdbcClient jdbc, DeferredWrites deferred, PersistenceJson json, EventTypes types) {
        return new JdbcOrders(jdbc, deferred, json, types);
    }

    @Bean
    OrderNumbers orderNumbers(JdbcClient jdbc) {
        return new JdbcOrderNumbers(jdbc);
    }

    @Bean
    OrderSummaries orderSummaries(JdbcClient jdbc, Clock clock) {
        return new JdbcOrderSummaries(jdbc, clock);
    }

    @Bean
    OrderHistory orderHistory(JdbcClient jdbc, PersistenceJson json) {
        return new JdbcOrderHistory(jdbc, json);
    }

    @Bean
    PaymentGateway paymentGateway() {
        return new TestPaymentGateway();
    }

    @Bean
    AnswerCodec answerCodec() {
        return new JacksonAnswerCodec();
    }

    @Bean
    CheckoutDesk checkoutDesk(JdbcOperations jdbc, PersistenceJson json) {
        return new JdbcCheckoutDesk(jdbc, json);
    }

    @Bean
    OrderStock orderStock(StockItems stockItems, Reservations reservations, Stores stores) {
        return new OrderStock(stockItems, reservations, stores);
    }

    @Bean
    OrderAnswers orderAnswers(AnswerCodec codec, Orders orders) {
        return new OrderAnswers(codec, orders);
    }

    @Bean
    Checkout checkout(
            CheckoutDesk desk,
            OrderAnswers answers,
            BasketPricing pricing,
            OrderStock stock,
            Orders orders,
            OrderNumbers numbers,
            Checkout.Origin origin) {
        return new Checkout(desk, answers, pricing, stock, orders, numbers, origin);
    }

    @Bean
    Checkout.Origin origin(IdSource ids, Clock clock) {
        return new Checkout.Origin(ids, clock);
    }

    @Bean
    Settlement settlement(
            IdempotencyRecords records,
            OrderAnswers answers,
            Orders orders,
            Reservations reservations,
            PromotionUses promotionUses,
            Clock clock) {
        return new Settlement(records, answers, orders, reservations, promotionUses, clock);
    }

    @Bean
    PlaceOrder placeOrder(
            Baskets baskets,
            Checkout checkout,
            PaymentGateway gateway,
            Transactions transactions,
            Settlement settlement) {
        return new PlaceOrder(baskets, checkout, gateway, transactions, settlement);
    }

    @Bean
    PendingOrders pendingOrders(JdbcClient jdbc) {
        return new JdbcPendingOrders(jdbc);
    }

    @Bean
    ExpireOrders expireOrders(
            Transactions transactions,
            PendingOrders pending,
            Orders orders,
            Reservations reservations,
            PromotionUses promotionUses,
            Clock clock) {
        return new ExpireOrders(transactions, pending, orders, reservations, promotionUses, clock);
    }

    @Bean
    FindOrder findOrder(Transactions transactions, Orders orders) {
        return new FindOrder(transactions, orders);
    }

    @Bean
    CancelOrder cancelOrder(
            Once once, Orders orders, Reservations reservations, PromotionUses promotionUses, Clock clock) {
        return new CancelOrder(once, orders, reservations, promotionUses, clock);
    }

    @Bean
    SellDigitalGoods sellDigitalGoods(
            Transactions transactions, Orders orders, Reservations reservations, StockItems stockItems, Clock clock) {
        return new SellDigitalGoods(transactions, orders, reservations, stockItems, clock);
    }

    @Bean
    RefundOrder refundOrder(Transactions transactions, Orders orders, PaymentGateway gateway, Clock clock) {
        return new RefundOrder(transactions, orders, gateway, clock);
    }
}
