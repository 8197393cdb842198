package dev.entrepot.persistence.customer;

import dev.entrepot.application.customer.CustomerView;
import dev.entrepot.application.pricing.Shoppers;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers as far as prices care, from PostgreSQL by one statement. */
public final class JdbcShoppers implements Shoppers {

    private final JdbcClient jdbc;
    private final PersistenceJson json;

    /** Makes it of what it needs. */
    public JdbcShoppers(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Shopper> find(CustomerId customer, Instant at) {
        return jdbc.sql(JdbcCustomerViews.CUSTOMERS + "where c.id = ?")
                .param(customer.value())
                .query((row, number) -> JdbcCustomerViews.view(row, json, at))
                .optional()
                .map(CustomerView::shopper);
    }
}
