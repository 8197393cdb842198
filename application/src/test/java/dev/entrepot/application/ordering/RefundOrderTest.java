package dev.entrepot.application.ordering;

import static dev.entrepot.application.SmallShop.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.shared.RelayOutbox;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.application.ordering.InMemoryPaymentGateway;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundOrderTest {

    private final SmallShop shop = new SmallShop();
    private final InMemoryPaymentGateway gateway = shop.installation().gateway();

    @Test
    void givesTheMoneyOfACancelledOrderBack() {
        OrderId id = paidAndCancelled();

        relay();

        assertThat(gateway.refunded(id)).contains(eur("50.85"));
        Order refunded = shop.stored(id);
        assertThat(refunded.payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(refunded.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.installation().outbox().waiting())
                .containsExactly(new OrderEvent.OrderRefunded(id, refunded.number(), eur("50.85"), Fresh.NOW));
    }

    @Test
    void doesNotMindHearingItTwice() {
        OrderId id = paidAndCancelled();
        DomainEvent due = shop.installation().outbox().waiting().getLast();
        hear(due);
        long version = shop.stored(id).version();
        List<DomainEvent> before = shop.installation().outbox().waiting();

        hear(due);

        assertThat(shop.stored(id).version()).isEqualTo(version);
        assertThat(shop.installation().outbox().waiting()).isEqualTo(before);
    }

    @Test
    void triesAgainWhenTheGatewayFails() {
        OrderId id = paidAndCancelled();
        gateway.failNextRefunds(1);

        relay();
        assertThat(shop.stored(id).payment().status()).isEqualTo(PaymentStatus.PAID);
        assertThat(gateway.refunded(id)).isEmpty();

        shop.installation().clock().advance(Duration.ofSeconds(1));
        relay();
        assertThat(shop.stored(id).payment().status()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void refundsNothingThatWasNotTaken() {
        OrderView pending = shop.place("tok_timeout");

        assertThatIllegalStateException()
                .isThrownBy(() -> hear(new OrderEvent.RefundDue(
                        pending.id(), pending.number(), eur("50.85"), "pay_nothing", Fresh.NOW)));

        assertThat(shop.stored(pending.id()).payment().status()).isEqualTo(PaymentStatus.UNPAID);
    }

    @Test
    void letsOtherEventsPass() {
        OrderId id = shop.place("tok_success").id();

        relay();

        assertThat(shop.stored(id).payment().status()).isEqualTo(PaymentStatus.PAID);
        assertThat(shop.installation().outbox().backlog()).isZero();
    }

    private OrderId paidAndCancelled() {
        OrderId id = shop.place("tok_success").id();
        shop.cancel(null, id);
        return id;
    }

    private void hear(DomainEvent event) {
        shop.inStore(() -> {
            shop.refundOrder().on(event);
            return event;
        });
    }

    private void relay() {
        RelayOutbox relayOutbox = new RelayOutbox(
                shop.installation().outbox(),
                List.of(shop.refundOrder()),
                shop.installation().clock());
        shop.inStore(() -> relayOutbox.handle(RelayOutbox.Command.batch()));
    }
}
