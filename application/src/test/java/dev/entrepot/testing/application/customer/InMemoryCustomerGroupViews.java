package dev.entrepot.testing.application.customer;

import dev.entrepot.application.customer.CustomerGroupViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.testing.application.shared.Pages;
import dev.entrepot.testing.domain.customer.InMemoryCustomerGroups;
import java.util.Comparator;

/** The customer groups of an in-memory shop as they are shown. */
public final class InMemoryCustomerGroupViews implements CustomerGroupViews {

    private final InMemoryCustomerGroups groups;

    /** Makes the views of some groups. */
    public InMemoryCustomerGroupViews(InMemoryCustomerGroups groups) {
        this.groups = groups;
    }

    @Override
    public Page<CustomerGroup> list(PageRequest page) {
        return Pages.of(
                groups.all().stream()
                        .map(CustomerGroups.Versioned::group)
                        .sorted(Comparator.comparing(CustomerGroup::code))
                        .toList(),
                page);
    }
}
