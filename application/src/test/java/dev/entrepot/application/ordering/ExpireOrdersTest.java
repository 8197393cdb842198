package dev.entrepot.application.ordering;

import static dev.entrepot.application.SmallShop.BASKET;
import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.command;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.SmallShop;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.testing.application.ordering.InMemoryPendingOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpireOrdersTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final SmallShop shop = new SmallShop();
    private final ExpireOrders expireOrders = new ExpireOrders(
            shop.installation().transactions(),
            new InMemoryPendingOrders(shop.shop().orders()),
            shop.shop().orders(),
            shop.shop().reservations(),
            shop.shop().promotionUses(),
            shop.installation().clock());

    @Test
    void givesUpWhatNobodyPaysAndFreesItsStock() {
        OrderId id = shop.place("tok_timeout").id();
        shop.installation().clock().advance(DAY);
        assertThat(expire(10).found()).as("not a moment too early").isZero();
        Instant late = later(Duration.ofMillis(1));

        ExpireOrders.Expired expired = expire(10);

        assertThat(expired.expired()).isEqualTo(1);
        assertThat(shop.stored(id).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(shop.reserved(SHIRT)).isZero();
        assertThat(shop.reserved(CAP)).isZero();
        assertThat(shop.shop().orders().history(id))
                .last()
                .isEqualTo(
                        new OrderChange(OrderStatus.PENDING, OrderStatus.EXPIRED, "system", "not paid in time", late));
        assertThat(shop.installation().outbox().waiting())
                .last()
                .isEqualTo(new OrderEvent.OrderExpired(id, shop.stored(id).number(), late));
        assertThat(expire(10).found()).isZero();
    }

    @Test
    void leavesAloneWhatIsPaidOrOver() {
        OrderId paid = shop.place("tok_success").id();
        OrderId declined = shop.place(
                        command(key(Fresh.word("key")), SmallShop.basket(SmallShop.line(CAP, 1)), "tok_declined", null))
                .result()
                .id();
        shop.installation().clock().advance(DAY.multipliedBy(2));

        assertThat(expire(10)).isEqualTo(new ExpireOrders.Expired(0, 0, List.of()));

        assertThat(shop.stored(paid).status()).isEqualTo(OrderStatus.PAID);
        assertThat(shop.stored(declined).status()).isEqualTo(OrderStatus.PAYMENT_FAILED);
        assertThat(shop.reserved(SHIRT)).isEqualTo(2);
    }

    @Test
    void givesUpABatchTheLongestWaitingFirst() {
        OrderId first = pendingCap();
        shop.installation().clock().advance(Duration.ofSeconds(1));
        OrderId second = pendingCap();
        shop.installation().clock().advance(DAY.plusSeconds(1));

        assertThat(expire(1).expired()).isEqualTo(1);

        assertThat(shop.stored(first).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(shop.stored(second).status()).isEqualTo(OrderStatus.PENDING);
        assertThat(expire(1).expired()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatCouldNotBeGivenUp() {
        OrderId first = pendingCap();
        shop.installation().clock().advance(Duration.ofSeconds(1));
        OrderId second = pendingCap();
        shop.installation().clock().advance(DAY.plusSeconds(1));

        assertThat(shop.inStore(() -> expireOrders.handle(new ExpireOrders.Command(DAY, 1, 1)))
                        .expired())
                .isEqualTo(1);

        assertThat(shop.stored(first).status()).isEqualTo(OrderStatus.PENDING);
        assertThat(shop.stored(second).status()).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void makesARefundDueOfMoneyThatComesTooLate() {
        shop.installation().gateway().beforeNextAnswer(() -> {
            shop.installation().clock().advance(DAY.plusSeconds(1));
            assertThat(expire(10).expired()).isEqualTo(1);
        });

        OrderView answer = shop.place(command(key(Fresh.word("key")), BASKET, "tok_success", null))
                .result();

        assertThat(answer.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(shop.stored(answer.id()).payment().status()).isEqualTo(PaymentStatus.PAID);
        assertThat(shop.reserved(SHIRT)).isZero();
        assertThat(shop.installation().outbox().waiting())
                .last()
                .isEqualTo(new OrderEvent.RefundDue(
                        answer.id(),
                        answer.number(),
                        eur("50.85"),
                        "pay_" + answer.id(),
                        shop.installation().clock().instant()));
    }

    private Instant later(Duration by) {
        shop.installation().clock().advance(by);
        return shop.installation().clock().instant();
    }

    private OrderId pendingCap() {
        return shop.place(
                        command(key(Fresh.word("key")), SmallShop.basket(SmallShop.line(CAP, 1)), "tok_timeout", null))
                .result()
                .id();
    }

    private ExpireOrders.Expired expire(int batch) {
        return shop.inStore(() -> expireOrders.handle(new ExpireOrders.Command(DAY, 0, batch)));
    }
}
