package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers as they are shown. */
public interface CustomerViews {

    /** The customer as of the instant, if there is one of this identity. */
    Optional<CustomerView> find(CustomerId id, Instant at);

    /**
     * The customers as of the instant, the newest first.
     *
     * @param email only the one who has this address, however it is typed; none for all
     */
    Page<CustomerView> list(@Nullable EmailAddress email, PageRequest page, Instant at);
}
