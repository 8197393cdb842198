package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers a customer. */
public final class CreateCustomer {

    private final Once once;
    private final Customers customers;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of what it needs. */
    public CreateCustomer(Once once, Customers customers, IdSource ids, Clock clock) {
        this.once = once;
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers the customer.
     *
     * @throws CustomerRefusal.EmailTaken if another customer has the address
     * @throws CustomerRefusal.UnknownGroup if a group does not exist
     * @throws CustomerRefusal.UnknownTier if the assigned tier does not exist
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            CustomerId id = new CustomerId(ids.next());
            customers.add(Customer.register(id, command.content(clock.instant())));
            return new Created(id);
        });
    }

    /**
     * Whom to register; the parts are those of {@link CustomerContent}.
     *
     * @param memberSince none for somebody who becomes a customer by this
     */
    public record Command(
            @Nullable IdempotencyKey key,
            EmailAddress email,
            String name,
            @Nullable Instant memberSince,
            Set<String> groups,
            @Nullable String assignedTier,
            TaxStatus taxStatus) {

        private CustomerContent content(Instant now) {
            return new CustomerContent(
                    email, name, memberSince == null ? now : memberSince, groups, assignedTier, taxStatus);
        }
    }

    /** Who was registered. */
    public record Created(CustomerId id) {}
}
