package dev.entrepot.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.application.SmallShop;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.testing.domain.shared.Fresh;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindOrderTest {

    private final SmallShop shop = new SmallShop();
    private final FindOrder findOrder =
            new FindOrder(shop.installation().transactions(), shop.shop().orders());
    private final OrderView placed = shop.place("tok_success");

    @Test
    void showsItToStaffAndToWhoeverHasItsToken() {
        assertThat(find(placed.id(), true, null)).isEqualTo(placed);
        assertThat(find(placed.id(), false, placed.accessToken())).isEqualTo(placed);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "guessed"})
    void hidesItFromEverybodyElse(@Nullable String token) {
        assertThatExceptionOfType(OrderingRefusal.NotFound.class).isThrownBy(() -> find(placed.id(), false, token));
    }

    @Test
    void opensNoOrderWithTheTokenOfAnother() {
        shop.count(SmallShop.SHIRT, 4);
        OrderView other = shop.place("tok_success");

        assertThatExceptionOfType(OrderingRefusal.NotFound.class)
                .isThrownBy(() -> find(placed.id(), false, other.accessToken()));
    }

    @Test
    void refusesAnOrderThatIsNotThereInTheSameWords() {
        OrderId nowhere = new OrderId(Fresh.uuid());

        assertThatExceptionOfType(OrderingRefusal.NotFound.class)
                .isThrownBy(() -> find(nowhere, true, null))
                .withMessage("There is no order '" + nowhere + "', or it is not yours to see.");
    }

    @Test
    void tellsNoSecretsInLogs() {
        assertThat(new FindOrder.Command(placed.id(), false, "guessed").toString())
                .isEqualTo("Command[" + placed.id() + "]");
        assertThat(placed.toString()).isEqualTo("OrderView E-1000001 paid");
        assertThat(new PaymentToken("tok_success").toString()).isEqualTo("PaymentToken[hidden]");
    }

    @Test
    void takesNoPaymentTokenOfAnotherLength() {
        assertThat(new PaymentToken("t".repeat(255)).value()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentToken(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentToken("t".repeat(256)));
    }

    private OrderView find(OrderId id, boolean staff, @Nullable String token) {
        return shop.inStore(() -> findOrder.handle(new FindOrder.Command(id, staff, token)));
    }
}
