package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.TransferFilter;
import dev.entrepot.application.inventory.TransferSummaryView;
import dev.entrepot.application.inventory.TransferView;
import dev.entrepot.application.inventory.TransferViews;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transfers with the codes of their locations, by one statement. */
public final class JdbcTransferViews implements TransferViews {

    private static final String FROM = """
            from %s t
                join locations f on f.id = t.from_location
                join locations d on d.id = t.to_location
            """;

    private static final String FIND =
            "select t.*, f.code as from_code, d.code as to_code " + FROM.formatted("transfers") + "where t.id = ?";

    private static final String LIST = """
            select t.id, f.code as from_code, d.code as to_code, t.state, t.reason, cardinality(t.variants) as lines,
                (select sum(q.units) from unnest(t.quantities) as q (units))::bigint as units,
                (select sum(r.units) from unnest(t.received) as r (units))::bigint as received, t.sent_by, t.sent_at, t.ended_at
            """;

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcTransferViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<TransferView> find(TransferId id) {
        return jdbc.sql(FIND)
                .param(id.value())
                .query((row, number) -> TransferView.of(
                        TransferRows.transfer(row), row.getString("from_code"), row.getString("to_code")))
                .optional();
    }

    @Override
    public List<TransferSummaryView> listBefore(TransferFilter filter, @Nullable TransferId before, int limit) {
        List<Object> parameters = new ArrayList<>();
        // The size is in the text, since a plan for a page of unknown size is one for a page of thousands.
        String newest = " order by id desc limit " + limit;
        String found = filter.location() == null
                ? "(" + walk("", filter, before, parameters) + newest + ")"
                : "((" + walk("from_location", filter, before, parameters) + newest + ") union all ("
                        + walk("to_location", filter, before, parameters) + newest + "))";
        List<TransferSummaryView> listed = jdbc.sql(LIST + FROM.formatted(found) + "order by t.id desc limit " + limit)
                .params(parameters)
                .query((row, number) -> summary(row))
                .list();
        String location = filter.location();
        if (location != null && listed.isEmpty() && !isKnown(location)) {
            throw new LocationRefusal.Unknown(location);
        }
        return listed;
    }

    private boolean isKnown(String location) {
        return jdbc.sql("select exists (select from locations where code = ?)")
                .param(location)
                .query(Boolean.class)
                .single();
    }

    /** What passes the filter on one side; no transfer comes from where it goes, so both sides together tell each once. */
    private static String walk(
            String side, TransferFilter filter, @Nullable TransferId before, List<Object> parameters) {
        StringBuilder sql = new StringBuilder("select * from transfers where true");
        String location = filter.location();
        if (location != null) {
            sql.append(" and ").append(side).append(" = (select l.id from locations l where l.code = ?)");
            parameters.add(location);
        }
        Transfer.State state = filter.state();
        if (state != null) {
            sql.append(" and state = '").append(state.name()).append('\'');
        }
        if (before != null) {
            sql.append(" and id < ?");
            parameters.add(before.value());
        }
        return sql.toString();
    }

    private static TransferSummaryView summary(ResultSet row) throws SQLException {
        Transfer.State state = Transfer.State.valueOf(row.getString("state"));
        long units = row.getLong("units");
        return new TransferSummaryView(
                new TransferId(row.getObject("id", UUID.class)),
                row.getString("from_code"),
                row.getString("to_code"),
                state,
                row.getString("reason"),
                row.getInt("lines"),
                units,
                state == Transfer.State.RECEIVED ? units - row.getLong("received") : 0,
                row.getString("sent_by"),
                SqlValues.instant(row, "sent_at"),
                SqlValues.instantOrNone(row, "ended_at"));
    }
}
