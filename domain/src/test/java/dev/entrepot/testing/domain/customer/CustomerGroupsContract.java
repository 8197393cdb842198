package dev.entrepot.testing.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerGroups.Versioned;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CustomerGroups} does. */
public interface CustomerGroupsContract extends TransactedContract {

    /** What is tested. */
    CustomerGroups customerGroups();

    /** The customers of the same store. */
    Customers customers();

    private CustomerGroup added() {
        CustomerGroup group = SampleCustomers.group();
        inTransaction(() -> customerGroups().add(group));
        return group;
    }

    private Optional<Versioned> found(String code) {
        return inTransaction(() -> customerGroups().find(code));
    }

    @Test
    default void findsAGroupAsItWasAdded() {
        CustomerGroup group = added();

        assertThat(found(group.code())).contains(new Versioned(group, 1));
        assertThat(found("nope")).isEmpty();
    }

    @Test
    default void givesACodeThatManyChoseToOneOfThem() {
        CustomerGroup group = SampleCustomers.group();

        List<Boolean> won = Race.run(8, racer -> {
            try {
                inTransaction(() -> customerGroups().add(new CustomerGroup(group.code(), "Number " + racer)));
                return true;
            } catch (CustomerRefusal.GroupCodeTaken taken) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    default void replacesAGroupOfTheVersionThatWasFound() {
        CustomerGroup first = added();
        CustomerGroup second = new CustomerGroup(first.code(), "Journalists");

        inTransaction(() -> customerGroups().update(second, 1));

        assertThat(found(first.code())).contains(new Versioned(second, 2));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customerGroups().update(first, 1)));
        assertThat(found(first.code())).contains(new Versioned(second, 2));
    }

    @Test
    default void removesAGroupOfTheVersionThatWasFound() {
        CustomerGroup group = added();
        inTransaction(() -> customerGroups().update(group, 1));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customerGroups().remove(group.code(), 1)));
        assertThat(found(group.code())).isPresent();
        inTransaction(() -> customerGroups().remove(group.code(), 2));

        assertThat(found(group.code())).isEmpty();
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customerGroups().remove(group.code(), 2)));
    }

    @Test
    default void keepsAGroupThatHasMembers() {
        CustomerGroup group = added();
        for (int member = 0; member < 2; member++) {
            inTransaction(() ->
                    customers().add(SampleCustomers.customer(SampleCustomers.email(), Set.of(group.code()), null)));
        }

        assertThatExceptionOfType(CustomerRefusal.StillInUse.class)
                .isThrownBy(() -> inTransaction(() -> customerGroups().remove(group.code(), 1)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("customers", 2L));
        assertThat(found(group.code())).isPresent();
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        CustomerGroup lost = SampleCustomers.group();
        CustomerGroup kept = added();

        assertThatThrownBy(() -> inTransaction(() -> {
                    customerGroups().add(lost);
                    customerGroups().update(new CustomerGroup(kept.code(), "Other"), 1);
                    customerGroups().remove(kept.code(), 2);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(found(lost.code())).isEmpty();
        assertThat(found(kept.code())).contains(new Versioned(kept, 1));
    }
}
