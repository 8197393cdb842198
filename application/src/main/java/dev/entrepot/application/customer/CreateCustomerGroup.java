package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;
import org.jspecify.annotations.Nullable;

/** Adds a customer group. */
public final class CreateCustomerGroup {

    private final Once once;
    private final CustomerGroups groups;

    /** Makes it of the ports that it needs. */
    public CreateCustomerGroup(Once once, CustomerGroups groups) {
        this.once = once;
        this.groups = groups;
    }

    /**
     * Adds it.
     *
     * @throws CustomerRefusal.GroupCodeTaken if there is one of its code
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            groups.add(command.group());
            return new Created(command.group().code());
        });
    }

    /** What to add. */
    public record Command(@Nullable IdempotencyKey key, CustomerGroup group) {}

    /** What was added. */
    public record Created(String code) {}
}
