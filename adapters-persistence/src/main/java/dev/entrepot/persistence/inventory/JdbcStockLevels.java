package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Stock as it is shown, from PostgreSQL. */
public final class JdbcStockLevels implements StockLevels {

    /** The variant that has the SKU, or else the last one that had it, was deleted and is still held; a row for each place. */
    private static final String FIND = """
            select v.deleted_at is null as offered, l.code, l.active, s.entries, %s
            from (
                select known.id, known.deleted_at from (
                    select id, deleted_at from variants where sku = ? and deleted_at is null
                    union all
                    select id, deleted_at from variants where sku = ? and deleted_at is not null) known
                where known.deleted_at is null
                    or exists (select from stock_items h where h.variant_id = known.id and h.reserved > 0)
                order by known.deleted_at desc nulls first
                limit 1) v
                left join stock_items s on s.variant_id = v.id
                left join locations l on l.id = s.location_id
            order by l.priority, l.id
            """.formatted(StockRows.COLUMNS);

    /** By the two indexes of SKUs. */
    private static final String VARIANTS = """
            select distinct on (known.sku) known.sku, known.id
            from (
                select sku, id, deleted_at from variants where sku = any (?) and deleted_at is null
                union all
                select sku, id, deleted_at from variants where sku = any (?) and deleted_at is not null) known
            where known.deleted_at is null
                or exists (select from stock_items h where h.variant_id = known.id and h.reserved > 0)
            order by known.sku, known.deleted_at desc nulls first
            """;

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcStockLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StockLevelView> find(Sku sku) {
        ResultSetExtractor<Optional<StockLevelView>> view = rows -> view(sku, rows);
        return jdbc.sql(FIND).params(sku.value(), sku.value()).query(view);
    }

    @Override
    public Map<Sku, VariantId> variants(Collection<Sku> skus) {
        Map<Sku, VariantId> found = new HashMap<>();
        if (!skus.isEmpty()) {
            Object[] named = skus.stream().map(Sku::value).distinct().toArray();
            jdbc.sql(VARIANTS)
                    .params(new SqlArrayValue("text", named), new SqlArrayValue("text", named))
                    .query(row -> {
                        found.put(new Sku(row.getString("sku")), new VariantId(row.getObject("id", UUID.class)));
                    });
        }
        return found;
    }

    private static Optional<StockLevelView> view(Sku sku, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        boolean offered = rows.getBoolean("offered");
        long version = 0;
        List<StockLevelView.AtLocation> locations = new ArrayList<>();
        do {
            version += rows.getLong("entries");
            String location = rows.getString("code");
            if (location != null) {
                locations.add(new StockLevelView.AtLocation(location, rows.getBoolean("active"), StockRows.item(rows)));
            }
        } while (rows.next());
        return Optional.of(new StockLevelView(sku, offered, version, locations));
    }
}
