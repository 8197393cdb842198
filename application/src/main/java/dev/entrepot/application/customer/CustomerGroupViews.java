package dev.entrepot.application.customer;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.customer.CustomerGroup;

/** The customer groups as they are shown. */
public interface CustomerGroupViews {

    /** The groups, by their codes. */
    Page<CustomerGroup> list(PageRequest page);
}
