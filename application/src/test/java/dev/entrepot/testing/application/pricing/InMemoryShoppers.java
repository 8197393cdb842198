package dev.entrepot.testing.application.pricing;

import dev.entrepot.application.customer.CustomerView;
import dev.entrepot.application.pricing.Shoppers;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.testing.application.customer.InMemoryCustomerViews;
import java.time.Instant;
import java.util.Optional;

/** The customers of an in-memory shop, as far as prices care. */
public final class InMemoryShoppers implements Shoppers {

    private final InMemoryCustomerViews customers;

    /** Makes shoppers of customers. */
    public InMemoryShoppers(InMemoryCustomerViews customers) {
        this.customers = customers;
    }

    @Override
    public Optional<Shopper> find(CustomerId customer, Instant at) {
        return customers.find(customer, at).map(CustomerView::shopper);
    }
}
