package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.StockItemViews;
import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockLevel;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of stock in PostgreSQL, walked along the key, or along that of a location; what is low by the index of what has a threshold. */
public final class JdbcStockItemViews implements StockItemViews {

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcStockItemViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Listed> list(Filter filter) {
        StockKey after = filter.after();
        ResultSetExtractor<List<Listed>> listed = rows -> listed(rows, filter.location());
        return jdbc.sql(statement(filter))
                .params(Arrays.asList(
                        filter.location(),
                        after == null ? LAST : after.variant().value(),
                        after == null ? LAST : after.location().value(),
                        filter.limit()))
                .query(listed);
    }

    /** It answers one row at least, which tells whether there is such a place. */
    private static String statement(Filter filter) {
        return """
            select p.code is not null as known_place, i.*
            from (select 1) one
                left join (select id, code from locations where code = cast(? as text)) p on true
                left join lateral (
                    select v.sku, d.name as product, l.code as location, l.active, l.id, %s
                    from stock_items s
                        join variants v on v.id = s.variant_id and v.deleted_at is null
                        join products d on d.id = v.product_id
                        join locations l on l.id = s.location_id
                    where %s and %s and (s.variant_id, s.location_id) < (?, ?)
                    order by s.variant_id desc, s.location_id desc
                    limit ?) i on true
            order by i.variant_id desc, i.location_id desc
            """.formatted(
                        StockRows.COLUMNS,
                        condition(filter.level()),
                        filter.location() == null ? "true" : "s.location_id = p.id");
    }

    private static String condition(@Nullable StockLevel level) {
        return switch (level) {
            case null -> "true";
            case OUT -> "s.on_hand - s.reserved - s.safety_stock <= 0";
            case LOW ->
                "s.low_stock_threshold is not null and s.on_hand - s.reserved - s.safety_stock <= s.low_stock_threshold";
            case ENOUGH -> "s.on_hand - s.reserved - s.safety_stock > greatest(0, coalesce(s.low_stock_threshold, 0))";
        };
    }

    private static List<Listed> listed(ResultSet rows, @Nullable String location) throws SQLException {
        List<Listed> listed = new ArrayList<>();
        while (rows.next()) {
            if (location != null && !rows.getBoolean("known_place")) {
                throw new LocationRefusal.Unknown(location);
            }
            String sku = rows.getString("sku");
            if (sku != null) {
                listed.add(new Listed(
                        new Sku(sku),
                        rows.getString("product"),
                        new StockLevelView.AtLocation(
                                rows.getString("location"), rows.getBoolean("active"), StockRows.item(rows))));
            }
        }
        return listed;
    }
}
