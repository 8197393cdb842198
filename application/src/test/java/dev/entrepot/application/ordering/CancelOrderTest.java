package dev.entrepot.application.ordering;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderEvent;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelOrderTest {

    private final SmallShop shop = new SmallShop();

    @ParameterizedTest
    @ValueSource(strings = {"tok_success", "tok_timeout"})
    void givesTheStockBack(String token) {
        OrderId id = shop.place(token).id();

        OrderView cancelled = shop.cancel(null, id).result();

        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.reserved(SHIRT)).isZero();
        assertThat(shop.reserved(CAP)).isZero();
        assertThat(shop.stored(id).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void keepsWhoWhenAndWhy() {
        OrderId id = shop.place("tok_timeout").id();
        shop.installation().clock().advance(Duration.ofHours(1));

        shop.cancel(null, id);

        assertThat(shop.shop().orders().history(id))
                .last()
                .isEqualTo(new OrderChange(
                        OrderStatus.PENDING,
                        OrderStatus.CANCELLED,
                        "anna",
                        "changed her mind",
                        Fresh.NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void makesARefundDueOfAPaidOrderOnly() {
        OrderView paid = shop.place("tok_success");
        shop.cancel(null, paid.id());
        assertThat(shop.installation().outbox().waiting())
                .last()
                .isEqualTo(new OrderEvent.RefundDue(
                        paid.id(), paid.number(), eur("50.85"), "pay_" + paid.id(), Fresh.NOW));

        OrderView pending = shop.place("tok_timeout");
        shop.cancel(null, pending.id());
        assertThat(shop.installation().outbox().waiting())
                .last()
                .isEqualTo(
                        new OrderEvent.OrderCancelled(pending.id(), pending.number(), "changed her mind", Fresh.NOW));
    }

    @Test
    void refusesToCancelTwiceAndLeavesTheStockOfOthersAlone() {
        OrderId id = shop.place("tok_success").id();
        shop.cancel(null, id);
        shop.place("tok_success");

        assertThatExceptionOfType(OrderingRefusal.IllegalTransition.class)
                .isThrownBy(() -> shop.cancel(null, id))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .isEqualTo(Map.of("from", "cancelled", "to", "cancelled", "allowed", List.of())));

        assertThat(shop.reserved(SHIRT)).isEqualTo(2);
        assertThat(shop.installation().outbox().waiting())
                .filteredOn(OrderEvent.OrderCancelled.class::isInstance)
                .hasSize(1);
    }

    @Test
    void answersARepetitionAsBefore() {
        OrderId id = shop.place("tok_success").id();
        OrderView first = shop.cancel(key("cancel"), id).result();
        List<DomainEvent> before = shop.installation().outbox().waiting();

        assertThat(shop.cancel(key("cancel"), id)).isEqualTo(new Answer<>(first, true));

        assertThat(shop.installation().outbox().waiting()).isEqualTo(before);
    }

    @Test
    void refusesToCancelWhatHasFailed() {
        OrderId id = shop.place("tok_declined").id();

        assertThatExceptionOfType(OrderingRefusal.IllegalTransition.class).isThrownBy(() -> shop.cancel(null, id));
    }

    @Test
    void refusesAnOrderThatIsNotThere() {
        OrderId nowhere = new OrderId(Fresh.uuid());

        assertThatExceptionOfType(OrderingRefusal.NotFound.class)
                .isThrownBy(() -> shop.cancel(null, nowhere))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("reference", nowhere.toString()));
    }
}
