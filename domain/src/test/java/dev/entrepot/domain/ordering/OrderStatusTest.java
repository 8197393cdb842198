package dev.entrepot.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

    @Test
    void isFollowedByWhatTheTableSays() {
        assertThat(OrderStatus.PENDING.next())
                .isEqualTo(Set.of(
                        OrderStatus.PAID, OrderStatus.PAYMENT_FAILED, OrderStatus.CANCELLED, OrderStatus.EXPIRED));
        assertThat(OrderStatus.PAID.next()).isEqualTo(Set.of(OrderStatus.CANCELLED));
        assertThat(OrderStatus.PAYMENT_FAILED.next()).isEmpty();
        assertThat(OrderStatus.CANCELLED.next()).isEmpty();
        assertThat(OrderStatus.EXPIRED.next()).isEmpty();
    }

    @Test
    void standsOnTheWireInLowerCase() {
        assertThat(OrderStatus.PAYMENT_FAILED.code()).isEqualTo("payment_failed");
        assertThat(PaymentStatus.UNPAID.code()).isEqualTo("unpaid");
        assertThat(FulfillmentStatus.UNFULFILLED.code()).isEqualTo("unfulfilled");
    }
}
