package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.StockLevelView;
import dev.entrepot.application.inventory.StockLevels;
import dev.entrepot.domain.catalog.product.Sku;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stock as it is shown, from PostgreSQL. */
public final class JdbcStockLevels implements StockLevels {

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcStockLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StockLevelView> find(Sku sku) {
        return jdbc.sql("""
                        select coalesce(sum(s.on_hand), 0), coalesce(sum(s.reserved), 0),
                               coalesce(sum(greatest(s.on_hand - s.reserved - s.safety_stock, 0)), 0),
                               coalesce((select max(m.sequence) from stock_movements m where m.variant_id = v.id), 0)
                        from variants v left join stock_items s on s.variant_id = v.id
                        where v.sku = ? and v.deleted_at is null
                        group by v.id
                        """)
                .param(sku.value())
                .query((row, number) ->
                        new StockLevelView(sku, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .optional();
    }
}
