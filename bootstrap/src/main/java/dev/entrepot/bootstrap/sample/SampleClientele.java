package dev.entrepot.bootstrap.sample;

import dev.entrepot.application.customer.CreateCustomer;
import dev.entrepot.application.customer.CreateCustomerGroup;
import dev.entrepot.application.customer.CreateCustomerTier;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom the sample shop knows: two groups, a loyalty programme of three tiers, and two customers. */
public final class SampleClientele {

    private static final Logger LOG = LoggerFactory.getLogger(SampleClientele.class);

    private static final List<CustomerGroup> GROUPS =
            List.of(new CustomerGroup("press", "Press"), new CustomerGroup("staff", "Staff"));

    private static final List<CustomerTier> TIERS = List.of(
            new CustomerTier("silver", "Silver", 1, 12),
            new CustomerTier("gold", "Gold", 2, 36),
            new CustomerTier("premium", "Premium", 3, null));

    private static final List<CreateCustomer.Command> CUSTOMERS = List.of(
            new CreateCustomer.Command(
                    null,
                    new EmailAddress("ida.winter@example.org"),
                    "Ida Winter",
                    Instant.parse("2021-03-01T09:00:00Z"),
                    Set.of("press"),
                    null,
                    TaxStatus.TAXABLE),
            new CreateCustomer.Command(
                    null,
                    new EmailAddress("jonas.feld@example.org"),
                    "Jonas Feld",
                    Instant.parse("2026-01-15T09:00:00Z"),
                    Set.of(),
                    "premium",
                    new TaxStatus.ReverseCharge("ATU12345678")));

    private final CreateCustomerGroup createGroup;
    private final CreateCustomerTier createTier;
    private final CreateCustomer createCustomer;

    /** Makes it of what it fills the store with. */
    public SampleClientele(
            CreateCustomerGroup createGroup, CreateCustomerTier createTier, CreateCustomer createCustomer) {
        this.createGroup = createGroup;
        this.createTier = createTier;
        this.createCustomer = createCustomer;
    }

    /** How many customers were missing and are there now. What has the names of something else is left out. */
    int fill() {
        for (CustomerGroup group : GROUPS) {
            isNew(() -> createGroup.handle(new CreateCustomerGroup.Command(null, group)));
        }
        for (CustomerTier tier : TIERS) {
            isNew(() -> createTier.handle(new CreateCustomerTier.Command(null, tier)));
        }
        return (int) CUSTOMERS.stream()
                .filter(customer -> isNew(() -> createCustomer.handle(customer)))
                .count();
    }

    private static boolean isNew(Runnable creation) {
        try {
            creation.run();
            return true;
        } catch (CustomerRefusal present) {
            LOG.debug("Left out of the sample: {}", present.getMessage());
            return false;
        }
    }
}
