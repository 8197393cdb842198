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
                               case when v.deleted_at is null
                                   then coalesce(sum(greatest(s.on_hand - s.reserved - s.safety_stock, 0)) filter (
                                       where s.location_id = any (array(select l.id from locations l where l.active))), 0)
                                   else 0 end,
                               coalesce((select max(m.sequence) from stock_movements m where m.variant_id = v.id), 0)
                        from variants v left join stock_items s on s.variant_id = v.id
                        where v.id = any (array(
                            select x.id from variants x where x.sku = ? and x.deleted_at is null
                            union all
                            select x.id from variants x where x.sku = ? and x.deleted_at is not null))
                        group by v.tenant_id, v.id
                        having v.deleted_at is null or sum(s.reserved) > 0
                        order by v.deleted_at desc nulls first
                        limit 1
                        """)
                .params(sku.value(), sku.value())
                .query((row, number) ->
                        new StockLevelView(sku, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .optional();
    }
}
