package dev.entrepot.domain.customer;

import dev.entrepot.domain.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the shop knows. Not thread-safe.
 *
 * {@snippet :
 * Customer ada = Customer.register(id, new CustomerContent(
 *         new EmailAddress("ada@example.org"), "Ada Lovelace", joined, Set.of("press"), null, TaxStatus.TAXABLE));
 * }
 */
public final class Customer {

    private final CustomerId id;
    private final long version;
    private CustomerContent content;

    private Customer(Snapshot snapshot) {
        this.id = snapshot.id();
        this.content = snapshot.content();
        this.version = snapshot.version();
    }

    /** Registers a customer. */
    public static Customer register(CustomerId id, CustomerContent content) {
        return new Customer(new Snapshot(id, content, 0));
    }

    /** Replaces what is known of the customer. */
    public void change(CustomerContent newContent) {
        content = newContent;
    }

    /** Its identity. */
    public CustomerId id() {
        return id;
    }

    /** What is known of the customer. */
    public CustomerContent content() {
        return content;
    }

    /** How often it was stored; 0 before the first time. */
    public long version() {
        return version;
    }

    /** Two customers are the same if their identities are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customer customer && customer.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Says which customer it is, and nothing of the person. */
    @Override
    public String toString() {
        return "Customer " + id;
    }

    /** The whole state, for persistence only. */
    public Snapshot snapshot() {
        return new Snapshot(id, content, version);
    }

    /** Brings a customer back from its state, for persistence only. */
    public static Customer restore(Snapshot snapshot) {
        return new Customer(snapshot);
    }

    /**
     * The whole state of a customer.
     *
     * @param version how often it was stored; 0 for one that never was
     */
    public record Snapshot(CustomerId id, CustomerContent content, long version) {}
}
