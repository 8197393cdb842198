package dev.entrepot.testing.domain.customer;

import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Customers and groups to test with, whose ids, addresses and codes nobody has used before. */
public final class SampleCustomers {

    /** When they became customers. */
    public static final Instant JOINED = Instant.parse("2024-03-01T10:00:00Z");

    private SampleCustomers() {}

    /** An address that nobody has. */
    public static EmailAddress email() {
        return new EmailAddress(Fresh.word("Ada") + "@example.org");
    }

    /** A customer of no group, with no tier assigned. */
    public static Customer customer() {
        return customer(email(), Set.of(), null);
    }

    /** A customer of some groups, perhaps with a tier assigned. */
    public static Customer customer(EmailAddress email, Set<String> groups, @Nullable String tier) {
        return Customer.register(new CustomerId(Fresh.uuid()), content(email, groups, tier));
    }

    /** What is known of such a customer. */
    public static CustomerContent content(EmailAddress email, Set<String> groups, @Nullable String tier) {
        return new CustomerContent(email, "Ada Lovelace", JOINED, groups, tier, TaxStatus.TAXABLE);
    }

    /** A group. */
    public static CustomerGroup group() {
        return new CustomerGroup(Fresh.word("press"), "Press");
    }
}
