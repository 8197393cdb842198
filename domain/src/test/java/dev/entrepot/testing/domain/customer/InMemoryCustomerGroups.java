package dev.entrepot.testing.domain.customer;

import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.List;
import java.util.Optional;

/** Customer groups in memory, with all that {@link CustomerGroups} promises. */
public final class InMemoryCustomerGroups implements CustomerGroups {

    private final InMemoryClientele clientele;

    /** Makes the groups of a clientele. */
    public InMemoryCustomerGroups(InMemoryClientele clientele) {
        this.clientele = clientele;
    }

    /** All groups. */
    public List<Versioned> all() {
        return clientele.work.call(() -> clientele.groups.rows().toList());
    }

    @Override
    public Optional<Versioned> find(String code) {
        return clientele.work.call(() -> clientele.groups.find(code));
    }

    @Override
    public void add(CustomerGroup group) {
        clientele.work.call(() -> {
            if (clientele.groups.has(group.code())) {
                throw new CustomerRefusal.GroupCodeTaken(group.code());
            }
            clientele.groups.put(group.code(), new Versioned(group, 1));
            return true;
        });
    }

    @Override
    public void update(CustomerGroup group, long version) {
        clientele.work.call(() -> {
            demandPresent(group.code(), version);
            clientele.groups.put(group.code(), new Versioned(group, version + 1));
            return true;
        });
    }

    @Override
    public void remove(String code, long version) {
        clientele.work.call(() -> {
            demandPresent(code, version);
            long members = clientele
                    .customers
                    .rows()
                    .filter(customer -> customer.content().groups().contains(code))
                    .count();
            if (members > 0) {
                throw new CustomerRefusal.StillInUse("customer_group", members);
            }
            clientele.groups.remove(code);
            return true;
        });
    }

    private void demandPresent(String code, long version) {
        if (clientele
                .groups
                .find(code)
                .filter(present -> present.version() == version)
                .isEmpty()) {
            throw new ConcurrentChange("the customer group");
        }
    }
}
