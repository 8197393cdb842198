package dev.entrepot.testing.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.pricing.Shoppers;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.customer.SampleCustomers;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Shoppers} does, in a store that has no tiers yet and reckons in UTC. */
public interface ShoppersContract extends BoundContract {

    /** What is tested. */
    Shoppers shoppers();

    /** The customers of the same store. */
    Customers customers();

    /** The groups of the same store. */
    CustomerGroups customerGroups();

    /** The tiers of the same store. */
    CustomerTiers customerTiers();

    @Test
    default void findsTheCustomerWithTheTierOfTheInstant() {
        CustomerGroup group = SampleCustomers.group();
        TaxStatus relief = new TaxStatus.ReverseCharge("ATU12345678");
        Customer ada = Customer.register(
                new CustomerId(Fresh.uuid()),
                new CustomerContent(
                        SampleCustomers.email(),
                        "Ada",
                        Instant.parse("2024-03-01T10:00:00Z"),
                        Set.of(group.code()),
                        null,
                        relief));
        inTransaction(() -> {
            customerTiers().add(new CustomerTier("silver", "Silver", 1, 24));
            customerGroups().add(group);
            customers().add(ada);
        });
        Instant anniversary = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(bound(() -> shoppers().find(ada.id(), anniversary)))
                .contains(new Shopper(
                        Set.of(group.code()), "silver", "", ada.content().memberSince(), null, relief));
        assertThat(bound(() -> shoppers().find(ada.id(), anniversary.minus(Duration.ofSeconds(1)))))
                .contains(
                        new Shopper(Set.of(group.code()), "", "", ada.content().memberSince(), null, relief));
    }

    @Test
    default void findsNobodyUnderAnUnknownId() {
        assertThat(bound(() -> shoppers().find(new CustomerId(Fresh.uuid()), Fresh.NOW)))
                .isEmpty();
    }
}
