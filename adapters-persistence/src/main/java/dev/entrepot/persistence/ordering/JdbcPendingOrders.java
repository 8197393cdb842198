package dev.entrepot.persistence.ordering;

import dev.entrepot.application.ordering.PendingOrders;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlValues;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pending orders in PostgreSQL, by an index that holds no others. */
public final class JdbcPendingOrders implements PendingOrders {

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcPendingOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OrderId> placedBefore(Instant before, int skip, int limit) {
        return jdbc.sql("""
                        select id from orders where status = 'PENDING' and placed_at < ?
                        order by placed_at offset ? limit ?
                        """)
                .param(SqlValues.timestamp(before))
                .param(skip)
                .param(limit)
                .query((row, number) -> new OrderId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public boolean lock(OrderId id) {
        RunningTransaction.required();
        return jdbc.sql("select 1 from orders where id = ? and status = 'PENDING' for no key update skip locked")
                .param(id.value())
                .query((row, number) -> row.getInt(1))
                .optional()
                .isPresent();
    }
}
