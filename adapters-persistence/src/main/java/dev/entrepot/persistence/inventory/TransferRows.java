package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferLine;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows of transfers. */
final class TransferRows {

    private TransferRows() {}

    static Transfer transfer(ResultSet row) throws SQLException {
        Instant endedAt = SqlValues.instantOrNone(row, "ended_at");
        return new Transfer(
                new TransferId(row.getObject("id", UUID.class)),
                new LocationId(row.getObject("from_location", UUID.class)),
                new LocationId(row.getObject("to_location", UUID.class)),
                lines(row),
                new Transfer.Sending(
                        row.getString("sent_by"), SqlValues.instant(row, "sent_at"), row.getString("reason")),
                endedAt == null
                        ? null
                        : new Transfer.Ending(
                                Transfer.State.valueOf(row.getString("state")), row.getString("ended_by"), endedAt),
                row.getLong("version"));
    }

    private static List<TransferLine> lines(ResultSet row) throws SQLException {
        UUID[] variants = (UUID[]) row.getArray("variants").getArray();
        String[] skus = (String[]) row.getArray("skus").getArray();
        Long[] quantities = (Long[]) row.getArray("quantities").getArray();
        Long[] received = (Long[]) row.getArray("received").getArray();
        List<TransferLine> lines = new ArrayList<>();
        for (int i = 0; i < variants.length; i++) {
            lines.add(new TransferLine(new VariantId(variants[i]), new Sku(skus[i]), quantities[i], received[i]));
        }
        return lines;
    }
}
