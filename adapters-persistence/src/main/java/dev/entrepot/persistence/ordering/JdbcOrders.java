package dev.entrepot.persistence.ordering;

import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.persistence.shared.DeferredWrites;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders in PostgreSQL. Each write is one statement for the order, its history and its events, which travels with the commit. */
public final class JdbcOrders implements Orders {

    private final JdbcClient jdbc;
    private final DeferredWrites deferred;
    private final PersistenceJson json;
    private final OutboxEntries outbox;
    private final OrderRowMapper mapper = OrderRowMapper.INSTANCE;

    /** Makes it of what it needs. */
    public JdbcOrders(JdbcClient jdbc, DeferredWrites deferred, PersistenceJson json, EventTypes types) {
        this.jdbc = jdbc;
        this.deferred = deferred;
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
        order.stored();
        deferred.add(
                OrderSql.ADD,
                failure -> isThereAlready(failure)
                        ? new IllegalArgumentException(order + " was added before", failure)
                        : null,
                json.write(mapper.toRow(order.snapshot())),
                json.write(lineRows(order.lines())),
                json.write(changeRows(order.releaseChanges())),
                outbox.json(order.releaseEvents()));
    }

    private static boolean isThereAlready(SQLException failure) {
        return SqlStates.violatedUniqueConstraint(failure)
                .filter(constraint -> constraint.startsWith("orders_"))
                .isPresent();
    }

    @Override
    public void update(Order order) {
        RunningTransaction.required();
        List<OrderChange> changes = order.releaseChanges();
        List<DomainEvent> events = order.releaseEvents();
        if (changes.isEmpty() && events.isEmpty()) {
            // An attempt that failed at its commit has taken them: the order in hand is not the one that is stored.
            throw new ConcurrentChange(order.toString());
        }
        OrderRow row = mapper.toRow(order.snapshot());
        deferred.add(
                OrderSql.UPDATE,
                row.status(),
                row.paymentStatus(),
                row.paymentReference(),
                row.declineCode(),
                row.id(),
                row.version(),
                json.write(changeRows(changes)),
                outbox.json(events));
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
        return changes.stream().map(mapper::toRow).toList();
    }
}
