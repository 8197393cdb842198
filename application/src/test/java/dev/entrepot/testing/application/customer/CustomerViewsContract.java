package dev.entrepot.testing.application.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.customer.CustomerView;
import dev.entrepot.application.customer.CustomerViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.customer.SampleCustomers;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CustomerViews} does, in a store that has no customers and tiers yet and reckons in UTC. */
public interface CustomerViewsContract extends BoundContract {

    /** What is tested. */
    CustomerViews customerViews();

    /** The customers of the same store. */
    Customers customers();

    /** The groups of the same store. */
    CustomerGroups customerGroups();

    /** The tiers of the same store. */
    CustomerTiers customerTiers();

    private Customer added(Set<String> groups, @Nullable String tier) {
        Customer customer = SampleCustomers.customer(SampleCustomers.email(), groups, tier);
        inTransaction(() -> customers().add(customer));
        return customer;
    }

    private static CustomerView view(Customer customer, @Nullable String tier) {
        return new CustomerView(customer.id(), customer.content(), tier, 1);
    }

    @Test
    default void showsACustomerWithTheTierOfTheInstant() {
        CustomerGroup group = SampleCustomers.group();
        inTransaction(() -> {
            customerGroups().add(group);
            customerTiers().add(new CustomerTier("silver", "Silver", 1, 12));
            customerTiers().add(new CustomerTier("gold", "Gold", 2, null));
            customerTiers().add(new CustomerTier("platinum", "Platinum", 3, 24));
        });
        Customer plain = added(Set.of(group.code()), null);
        Customer golden = added(Set.of(), "gold");
        Instant year = Instant.parse("2025-03-01T10:00:00Z");
        Instant twoYears = Instant.parse("2026-03-01T10:00:00Z");
        Duration moment = Duration.ofNanos(1_000);

        assertThat(bound(() -> customerViews().find(plain.id(), year.minus(moment))))
                .contains(view(plain, null));
        assertThat(bound(() -> customerViews().find(plain.id(), year))).contains(view(plain, "silver"));
        assertThat(bound(() -> customerViews().find(plain.id(), twoYears))).contains(view(plain, "platinum"));
        assertThat(bound(() -> customerViews().find(golden.id(), twoYears.minus(moment))))
                .contains(view(golden, "gold"));
        assertThat(bound(() -> customerViews().find(golden.id(), twoYears))).contains(view(golden, "platinum"));
    }

    @Test
    default void showsNobodyUnderAnUnknownId() {
        assertThat(bound(() -> customerViews().find(new CustomerId(Fresh.uuid()), Fresh.NOW)))
                .isEmpty();
    }

    @Test
    default void listsTheNewestFirstPageByPage() {
        inTransaction(() -> customerTiers().add(new CustomerTier("member", "Member", 1, 0)));
        List<CustomerView> newestFirst =
                List.of(added(Set.of(), null), added(Set.of(), null), added(Set.of(), null)).reversed().stream()
                        .map(customer -> view(customer, "member"))
                        .toList();

        Page<CustomerView> first = bound(() -> customerViews().list(null, new PageRequest(1, 2), Fresh.NOW));
        Page<CustomerView> second = bound(() -> customerViews().list(null, new PageRequest(2, 2), Fresh.NOW));
        Page<CustomerView> beyond = bound(() -> customerViews().list(null, new PageRequest(3, 2), Fresh.NOW));

        assertThat(first.items()).isEqualTo(newestFirst.subList(0, 2));
        assertThat(second.items()).isEqualTo(newestFirst.subList(2, 3));
        assertThat(beyond.items()).isEmpty();
        assertThat(List.of(first.count(), second.count(), beyond.count())).containsOnly(3L);
    }

    @Test
    default void listsWhoHasAnAddressHoweverItIsTyped() {
        Customer ada = added(Set.of(), null);
        added(Set.of(), null);
        EmailAddress shouted = new EmailAddress(ada.content().email().value().toUpperCase(Locale.ROOT));

        assertThat(bound(() -> customerViews().list(shouted, new PageRequest(1, 2), Fresh.NOW))
                        .items())
                .containsExactly(view(ada, null));
        assertThat(bound(() -> customerViews().list(SampleCustomers.email(), new PageRequest(1, 2), Fresh.NOW))
                        .items())
                .isEmpty();
    }
}
