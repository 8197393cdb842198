package dev.entrepot.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderNumbers;
import dev.entrepot.testing.domain.ordering.OrderNumbersContract;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.persistence.TestDatabase;
import dev.entrepot.testing.persistence.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JdbcOrderNumbersTest implements OrderNumbersContract {

    private final TestStore store = new TestStore();
    private final JdbcOrderNumbers numbers = new JdbcOrderNumbers(store.jdbc());

    @Override
    public OrderNumbers orderNumbers() {
        return numbers;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void takesThemInBlocks() {
        numbers.next();

        assertThat(store.statements().during(() -> take(numbers, 99))).isEmpty();
        assertThat(store.statements().during(() -> take(numbers, 1))).hasSize(1);
    }

    @Test
    void twoNodesNeverGiveOutTheSame() {
        JdbcOrderNumbers otherNode = new JdbcOrderNumbers(store.jdbc());

        List<List<OrderNumber>> taken = Race.run(8, racer -> take(racer % 2 == 0 ? numbers : otherNode, 250));

        assertThat(taken.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void nobodyWaitsForAthreadThatWaitsForAconnection() {
        try (HikariDataSource one = TestDatabase.shared().application(1)) {
            TestStore narrow = new TestStore(store.id(), one);
            JdbcOrderNumbers overOne = new JdbcOrderNumbers(narrow.jdbc());

            List<OrderNumber> taken =
                    Race.run(16, racer -> racer % 2 == 0 ? overOne.next() : narrow.write(overOne::next));

            assertThat(taken).doesNotHaveDuplicates();
        }
    }

    @Test
    void numbersThatWereNotUsedLeaveAgap() {
        List<OrderNumber> taken = new ArrayList<>();
        try {
            store.write(() -> {
                taken.add(new JdbcOrderNumbers(store.jdbc()).next());
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException undone) {
            taken.add(new JdbcOrderNumbers(store.jdbc()).next());
        }

        assertThat(taken).doesNotHaveDuplicates().hasSize(2);
    }

    private static List<OrderNumber> take(JdbcOrderNumbers from, int count) {
        return Stream.generate(from::next).limit(count).toList();
    }
}
