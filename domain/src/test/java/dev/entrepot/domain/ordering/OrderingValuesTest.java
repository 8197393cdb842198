package dev.entrepot.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.shared.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderingValuesTest {

    @Test
    void numbersOrdersFromAMillionOn() {
        assertThat(OrderNumber.of(1)).hasToString("E-1000001");
        assertThat(OrderNumber.of(42)).isEqualTo(new OrderNumber("E-1000042"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> OrderNumber.of(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E-123456", "1000001", "e-1000001", "E-1000001 ", "E-12345678901234567890"})
    void refusesWhatIsNoOrderNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderNumber(text));
    }

    @Test
    void hidesATokenAndDemandsThatItIsLong() {
        AccessToken token = new AccessToken("0123456789012345678901234567890é");

        assertThat(token).hasToString("AccessToken[hidden]");
        assertThat(token.matches("0123456789012345678901234567890é")).isTrue();
        assertThat(token.matches("0123456789012345678901234567890e")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessToken("0123456789012345678901234567890"));
    }

    @Test
    void tellsTheTaxesWhereAnAddressIs() {
        Address address = new Address("Ada", "Street 1", "", "New York", "10001", "NY", "US");

        assertThat(address.destination()).isEqualTo(new Destination("US", "NY", "10001"));
    }
}
