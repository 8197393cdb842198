package dev.entrepot.testing.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.customer.CustomerGroupViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.testing.application.shared.BoundContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CustomerGroupViews} does, in a store that has no groups yet. */
public interface CustomerGroupViewsContract extends BoundContract {

    /** What is tested. */
    CustomerGroupViews customerGroupViews();

    /** The groups of the same store. */
    CustomerGroups customerGroups();

    @Test
    default void listsByCodePageByPage() {
        List<CustomerGroup> byCode = List.of(
                new CustomerGroup("a-b", "Last"), new CustomerGroup("a_b", "Middle"), new CustomerGroup("ab", "First"));
        byCode.reversed().forEach(group -> inTransaction(() -> customerGroups().add(group)));

        Page<CustomerGroup> first = bound(() -> customerGroupViews().list(new PageRequest(1, 2)));
        Page<CustomerGroup> second = bound(() -> customerGroupViews().list(new PageRequest(2, 2)));
        Page<CustomerGroup> beyond = bound(() -> customerGroupViews().list(new PageRequest(3, 2)));

        assertThat(first.items()).isEqualTo(byCode.subList(0, 2));
        assertThat(second.items()).isEqualTo(byCode.subList(2, 3));
        assertThat(beyond.items()).isEmpty();
        assertThat(List.of(first.count(), second.count(), beyond.count())).containsOnly(3L);
    }
}
