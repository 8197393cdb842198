package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferLine;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.Overtaken;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlValues;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Transfers in PostgreSQL, a row each. */
public final class JdbcTransfers implements Transfers {

    private static final String FIND = "select * from transfers where id = ?";

    private static final String ADD = """
            insert into transfers (
                id, from_location, to_location, variants, skus, quantities, received, state, reason, sent_by, sent_at, ended_by, ended_at,
                version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id, tenant_id) do nothing
            """;

    private static final String UPDATE = """
            update transfers set received = ?, state = ?, ended_by = ?, ended_at = ?, version = ? where id = ? and version = ?
            """;

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Transfer transfer) {
        RunningTransaction.required();
        Overtaken.write("the location", () -> insert(transfer));
    }

    private void insert(Transfer transfer) {
        Transfer.Sending sending = transfer.sending();
        int added = jdbc.sql(ADD)
                .params(
                        transfer.id().value(),
                        transfer.from().value(),
                        transfer.to().value(),
                        SqlValues.uuids(transfer.lines().stream()
                                .map(TransferLine::variant)
                                .toList()),
                        new SqlArrayValue(
                                "text",
                                transfer.lines().stream()
                                        .map(line -> line.sku().value())
                                        .toArray()),
                        SqlValues.numbers(transfer.lines().stream()
                                .mapToLong(TransferLine::quantity)
                                .toArray()),
                        received(transfer),
                        transfer.state().name(),
                        sending.note(),
                        sending.by(),
                        SqlValues.timestamp(sending.at()))
                .param(endedBy(transfer))
                .param(endedAt(transfer))
                .param(transfer.version())
                .update();
        if (added == 0) {
            throw new IllegalArgumentException("the transfer " + transfer.id() + " was used before");
        }
    }

    @Override
    public Optional<Transfer> find(TransferId id) {
        return jdbc.sql(FIND)
                .param(id.value())
                .query((row, number) -> TransferRows.transfer(row))
                .optional();
    }

    @Override
    public Optional<Transfer> lock(TransferId id) {
        RunningTransaction.required();
        return jdbc.sql(FIND + " for no key update")
                .param(id.value())
                .query((row, number) -> TransferRows.transfer(row))
                .optional();
    }

    @Override
    public void update(Transfer transfer) {
        RunningTransaction.required();
        int updated = jdbc.sql(UPDATE)
                .param(received(transfer))
                .param(transfer.state().name())
                .param(endedBy(transfer))
                .param(endedAt(transfer))
                .param(transfer.version())
                .param(transfer.id().value())
                .param(transfer.version() - 1)
                .update();
        if (updated == 0) {
            throw new ConcurrentChange("the transfer");
        }
    }

    private static SqlArrayValue received(Transfer transfer) {
        return SqlValues.numbers(
                transfer.lines().stream().mapToLong(TransferLine::received).toArray());
    }

    private static @Nullable String endedBy(Transfer transfer) {
        Transfer.Ending ending = transfer.ending();
        return ending == null ? null : ending.by();
    }

    private static @Nullable Object endedAt(Transfer transfer) {
        Transfer.Ending ending = transfer.ending();
        return ending == null ? null : SqlValues.timestamp(ending.at());
    }
}
