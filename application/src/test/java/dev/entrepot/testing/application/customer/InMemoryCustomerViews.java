package dev.entrepot.testing.application.customer;

import dev.entrepot.application.customer.CustomerView;
import dev.entrepot.application.customer.CustomerViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.testing.application.shared.Pages;
import dev.entrepot.testing.domain.InMemoryShop;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers of an in-memory shop as they are shown. */
public final class InMemoryCustomerViews implements CustomerViews {

    private final InMemoryShop shop;
    private final Stores stores;

    /** Makes the views of a shop. */
    public InMemoryCustomerViews(InMemoryShop shop, Stores stores) {
        this.shop = shop;
        this.stores = stores;
    }

    @Override
    public Optional<CustomerView> find(CustomerId id, Instant at) {
        return shop.customers().find(id).map(customer -> view(customer, at));
    }

    @Override
    public Page<CustomerView> list(@Nullable EmailAddress email, PageRequest page, Instant at) {
        return Pages.of(
                shop.customers().all().stream()
                        .filter(customer -> email == null
                                || customer.content().email().normalized().equals(email.normalized()))
                        .sorted(Comparator.comparing(
                                        (Customer customer) -> customer.id().toString())
                                .reversed())
                        .map(customer -> view(customer, at))
                        .toList(),
                page);
    }

    private CustomerView view(Customer customer, Instant at) {
        CustomerContent content = customer.content();
        String tier = shop.customerTiers()
                .programme()
                .tierOf(
                        content.assignedTier(),
                        content.memberSince(),
                        at,
                        stores.settings().timeZone())
                .map(CustomerTier::code)
                .orElse(null);
        return new CustomerView(customer.id(), content, tier, customer.version());
    }
}
