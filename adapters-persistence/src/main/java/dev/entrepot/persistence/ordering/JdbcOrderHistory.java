package dev.entrepot.persistence.ordering;

import dev.entrepot.application.ordering.OrderHistory;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of orders in PostgreSQL. */
public final class JdbcOrderHistory implements OrderHistory {

    private final JdbcClient jdbc;
    private final PersistenceJson json;

    /** Makes it of what it needs. */
    public JdbcOrderHistory(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<OrderChange> of(OrderId order) {
        return jdbc.sql(OrderSql.HISTORY)
                .param(order.value())
                .query((row, number) ->
                        OrderRowMapper.INSTANCE.toChange(json.read(row.getString("row"), OrderRow.ChangeRow.class)))
                .list();
    }
}
