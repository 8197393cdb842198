package dev.entrepot.persistence.ordering;

import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.OutboxEntries;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders in PostgreSQL. Each write is one statement for the order, its history and its events. */
public final class JdbcOrders implements Orders {

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final OutboxEntries outbox;
    private final OrderRowMapper mapper = OrderRowMapper.INSTANCE;

    /** Makes it of what it needs. */
    public JdbcOrders(JdbcClient jdbc, PersistenceJson json, EventTypes types) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = new OutboxEntries(json, types);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return jdbc.sql(OrderSql.FIND)
                .param(id.value())
                .query((row, number) -> orderOf(row))
                .optional();
    }

    private Order orderOf(ResultSet row) throws SQLException {
        OrderRow order = json.read(row.getString("row"), OrderRow.class);
        List<OrderRow.LineRow> lines = json.readList(row.getString("lines"), OrderRow.LineRow.class);
        return Order.restore(mapper.toSnapshot(order, lines));
    }

    @Override
    public void add(Order order) {
        RunningTransaction.required();
        order.stored();
        try {
            jdbc.sql(OrderSql.ADD)
                    .param(json.write(mapper.toRow(order.snapshot())))
                    .param(json.write(lineRows(order.lines())))
                    .param(json.write(changeRows(order.releaseChanges())))
                    .param(outbox.json(order.releaseEvents()))
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .single();
        } catch (DataIntegrityViolationException e) {
            if (SqlStates.violatedUniqueConstraint(e).isPresent()) {
                throw new IllegalArgumentException(order + " was added before", e);
            }
            throw e;
        }
    }

    @Override
    public void update(Order order) {
        RunningTransaction.required();
        OrderRow row = mapper.toRow(order.snapshot());
        List<UUID> changed = jdbc.sql(OrderSql.UPDATE)
                .param(row.status())
                .param(row.paymentStatus())
                .param(row.paymentReference())
                .param(row.declineCode())
                .param(row.id())
                .param(row.version())
                .param(json.write(changeRows(order.releaseChanges())))
                .param(outbox.json(order.releaseEvents()))
                .query((updated, number) -> updated.getObject("id", UUID.class))
                .list();
        if (changed.isEmpty()) {
            throw new ConcurrentChange(order.toString());
        }
        order.stored();
    }

    private List<OrderRow.LineRow> lineRows(List<OrderLine> lines) {
        List<OrderRow.LineRow> rows = new ArrayList<>(lines.size());
        for (OrderLine line : lines) {
            rows.add(mapper.toRow(rows.size(), line));
        }
        return rows;
    }

    private List<OrderRow.ChangeRow> changeRows(List<OrderChange> changes) {
        List<OrderRow.ChangeRow> rows = new ArrayList<>(changes.size());
        for (OrderChange change : changes) {
            rows.add(mapper.toRow(rows.size(), change));
        }
        return rows;
    }
}
