package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Rows of the ledger. */
final class MovementRows {

    private MovementRows() {}

    static StockMovement read(ResultSet row) throws SQLException {
        return new StockMovement(
                row.getLong("sequence"),
                new VariantId(row.getObject("variant_id", UUID.class)),
                new LocationId(row.getObject("location_id", UUID.class)),
                MovementKind.valueOf(row.getString("kind")),
                row.getLong("quantity"),
                row.getLong("balance"),
                row.getString("reason"),
                row.getObject("reference", UUID.class),
                row.getString("made_by"),
                SqlValues.instant(row, "made_at"));
    }
}
