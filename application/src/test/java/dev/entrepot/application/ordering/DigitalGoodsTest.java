package dev.entrepot.application.ordering;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.basket;
import static dev.entrepot.application.SmallShop.command;
import static dev.entrepot.application.SmallShop.key;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.application.shared.RelayOutbox;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Caps are patterns to print at home here: nothing of them is sent. */
class DigitalGoodsTest {

    private final SmallShop shop = new SmallShop();

    DigitalGoodsTest() {
        becomes(CAP, true);
    }

    @Test
    void areSoldWhenTheyArePaidWhileTheRestWaitsToBeSent() {
        OrderView order = placed("tok_success", basket(line(CAP, 2), line(SHIRT, 1)));

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(stockOf(CAP)).containsExactly(8L, 0L);
        assertThat(stockOf(SHIRT)).containsExactly(3L, 1L);
        assertThat(reservationOf(order.id()).state()).isEqualTo(Reservation.State.COMMITTED);
        StockMovement sale = movements(CAP).getFirst();
        assertThat(sale.kind()).isEqualTo(MovementKind.SALE);
        assertThat(sale.quantity()).isEqualTo(-2);
        assertThat(sale.reference()).isEqualTo(order.id().value());
        assertThat(sale.by()).isEqualTo("system");
        assertThat(movements(SHIRT)).extracting(StockMovement::kind).doesNotContain(MovementKind.SALE);
    }

    @Test
    void leaveNothingHeldWhereNothingElseWasBought() {
        OrderView order = placed("tok_success", basket(line(CAP, 1)));

        assertThat(reservationOf(order.id()).state()).isEqualTo(Reservation.State.SHIPPED);
        assertThatExceptionOfType(OrderingRefusal.Shipped.class).isThrownBy(() -> shop.cancel(null, order.id()));
        assertThat(stockOf(CAP)).containsExactly(9L, 0L);
    }

    @Test
    void areOnlyHeldAsLongAsThePaymentIsUndecided() {
        OrderView order = placed("tok_timeout", basket(line(CAP, 1)));

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(stockOf(CAP)).containsExactly(10L, 1L);
    }

    @Test
    void areLetGoIfThePaymentIsDeclined() {
        OrderView order = placed("tok_declined", basket(line(CAP, 1)));

        assertThat(order.status()).isEqualTo(OrderStatus.PAYMENT_FAILED);
        assertThat(stockOf(CAP)).containsExactly(10L, 0L);
        assertThat(movements(CAP)).hasSize(1);
    }

    @Test
    void stayDigitalInAnOrderThatWasPlacedAsSuch() {
        shop.installation().gateway().beforeNextAnswer(() -> becomes(CAP, false));

        OrderView order = placed("tok_success", basket(line(CAP, 1), line(SHIRT, 1)));

        assertThat(shop.stored(order.id()).lines())
                .extracting(OrderLine::digital)
                .containsExactly(true, false);
        assertThat(stockOf(CAP)).containsExactly(9L, 0L);
    }

    @Test
    void stayHeldBeyondWhatIsOnHand() {
        owed(CAP, 50);
        shop.count(CAP, 1);

        OrderView order = placed("tok_success", basket(line(CAP, 3)));

        assertThat(order.status()).isEqualTo(OrderStatus.PAID);
        assertThat(stockOf(CAP)).containsExactly(0L, 2L);
        assertThat(reservationOf(order.id()).state()).isEqualTo(Reservation.State.COMMITTED);
    }

    @Test
    void areSoldOnceHoweverOftenItIsTold() {
        OrderView order = placed("tok_success", basket(line(CAP, 1)));

        shop.inStore(() -> {
            shop.sellDigitalGoods().on(new OrderEvent.DigitalSaleDue(order.id(), order.number(), Fresh.NOW));
            return order;
        });

        assertThat(stockOf(CAP)).containsExactly(9L, 0L);
    }

    @Test
    void areNotSoldIfTheOrderWasCalledOffBeforeItWasTold() {
        OrderView order = shop.place(command(key("early"), basket(line(CAP, 1)), "tok_success", null))
                .result();
        shop.cancel(null, order.id());

        relay();

        assertThat(stockOf(CAP)).containsExactly(10L, 0L);
        assertThat(shop.installation().gateway().refunded(order.id())).isPresent();
    }

    @Test
    void areNothingToAnOrderWithoutThem() {
        OrderView order = placed("tok_success", basket(line(SHIRT, 1)));

        assertThat(reservationOf(order.id()).state()).isEqualTo(Reservation.State.COMMITTED);
        assertThat(stockOf(SHIRT)).containsExactly(3L, 1L);
    }

    private OrderView placed(String token, BasketRequest basket) {
        OrderView order =
                shop.place(command(key(Fresh.word("key")), basket, token, null)).result();
        relay();
        return order;
    }

    private void relay() {
        RelayOutbox relayOutbox = new RelayOutbox(
                shop.installation().outbox(),
                List.of(shop.sellDigitalGoods(), shop.refundOrder()),
                shop.installation().clock());
        RelayOutbox.Relayed relayed = shop.inStore(() -> relayOutbox.handle(RelayOutbox.Command.batch()));
        assertThat(relayed.failures()).isEmpty();
    }

    private void becomes(Sku sku, boolean digital) {
        shop.inTransaction(() -> {
            Product product = shop.product(sku);
            ProductContent content = product.content();
            product.rewrite(
                    new ProductContent(
                            content.name(),
                            content.description(),
                            content.category(),
                            content.brand(),
                            content.taxCategory(),
                            digital,
                            content.tags(),
                            content.images(),
                            content.seoTitle(),
                            content.seoDescription()),
                    Fresh.NOW);
            shop.shop().products().update(product);
            return product;
        });
    }

    private void owed(Sku sku, int limit) {
        StockItem present = shop.stock(sku);
        shop.inTransaction(() -> {
            shop.shop()
                    .stockItems()
                    .keep(
                            List.of(new StockItems.Keeping(
                                    present.key(), new StockPolicy(0, null, new Backorder.Allow(limit)))),
                            Fresh.NOW);
            return present;
        });
    }

    private List<Long> stockOf(Sku sku) {
        StockItem item = shop.stock(sku);
        return List.of(item.onHand(), item.reserved());
    }

    private List<StockMovement> movements(Sku sku) {
        return shop.shop().stockItems().movements(shop.variant(sku), 100);
    }

    private Reservation reservationOf(OrderId id) {
        Order order = shop.stored(id);
        return shop.shop().reservations().find(order.reservation()).orElseThrow();
    }
}
