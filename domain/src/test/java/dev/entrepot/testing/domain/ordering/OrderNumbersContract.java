package dev.entrepot.testing.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderNumbers;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link OrderNumbers} does. */
public interface OrderNumbersContract extends TransactedContract {

    /** What is tested. */
    OrderNumbers orderNumbers();

    @Test
    default void givesEachNumberOnce() {
        List<List<OrderNumber>> taken = Race.run(16, racer -> {
            List<OrderNumber> numbers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                numbers.add(inTransaction(() -> orderNumbers().next()));
            }
            return numbers;
        });

        assertThat(taken.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(16 * 50);
    }

    @Test
    default void givesRisingNumbers() {
        OrderNumber first = inTransaction(() -> orderNumbers().next());
        OrderNumber second = inTransaction(() -> orderNumbers().next());

        assertThat(position(second)).isGreaterThan(position(first));
    }

    private static long position(OrderNumber number) {
        return Long.parseLong(number.value().substring(2));
    }
}
