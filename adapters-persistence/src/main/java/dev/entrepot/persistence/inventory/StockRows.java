package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of stock. */
final class StockRows {

    /** What is read of {@code stock_items s}. */
    static final String COLUMNS = """
            s.variant_id, s.location_id, s.on_hand, s.reserved, s.safety_stock, s.low_stock_threshold, s.backorder,
            s.backorder_limit, s.available_from""";

    private StockRows() {}

    static StockItem item(ResultSet row) throws SQLException {
        return new StockItem(
                new VariantId(row.getObject("variant_id", UUID.class)),
                new LocationId(row.getObject("location_id", UUID.class)),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                policy(row));
    }

    /** The stock that a function of the schema met and refused, as far as it tells. */
    static StockItem met(StockKey key, long onHand, long reserved, long safetyStock, long backorderLimit) {
        Backorder backorder = backorderLimit == 0 ? Backorder.DENY : new Backorder.Allow(backorderLimit);
        return new StockItem(
                key.variant(), key.location(), onHand, reserved, new StockPolicy(safetyStock, null, backorder));
    }

    /** The stock in the columns of a row, as far as a function tells. */
    static StockItem met(StockKey key, ResultSet row) throws SQLException {
        return met(
                key,
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("safety_stock"),
                row.getLong("backorder_limit"));
    }

    private static StockPolicy policy(ResultSet row) throws SQLException {
        long safetyStock = row.getLong("safety_stock");
        Long threshold = row.getObject("low_stock_threshold", Long.class);
        Backorder backorder = backorder(row);
        return safetyStock == 0 && threshold == null && backorder.limit() == 0
                ? StockPolicy.PLAIN
                : new StockPolicy(safetyStock, threshold, backorder);
    }

    private static Backorder backorder(ResultSet row) throws SQLException {
        String backorder = row.getString("backorder");
        return switch (backorder) {
            case "DENY" -> Backorder.DENY;
            case "ALLOW" -> new Backorder.Allow(row.getLong("backorder_limit"));
            case "PREORDER" ->
                new Backorder.Preorder(row.getLong("backorder_limit"), SqlValues.instant(row, "available_from"));
            default -> throw new IllegalStateException("no policy is called '" + backorder + "'");
        };
    }

    static String nameOf(Backorder backorder) {
        return switch (backorder) {
            case Backorder.Deny deny -> "DENY";
            case Backorder.Allow allow -> "ALLOW";
            case Backorder.Preorder preorder -> "PREORDER";
        };
    }

    /** In the form in which the driver takes it; none if nothing is expected. */
    static @Nullable OffsetDateTime availableFrom(Backorder backorder) {
        return backorder instanceof Backorder.Preorder preorder ? SqlValues.timestamp(preorder.availableFrom()) : null;
    }
}
