package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.StockAudit;
import dev.entrepot.application.inventory.StockAuditView;
import dev.entrepot.application.inventory.StockAuditView.Book;
import dev.entrepot.application.inventory.StockAuditView.Discrepancy;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.persistence.shared.RunningTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the books in PostgreSQL by one statement, which sees them as they were when it began. */
public final class JdbcStockAudit implements StockAudit {

    private static final String COMPARE = """
            with ledger as materialized (
                select variant_id, location_id, quantity, balance, sequence,
                       sum(quantity) over (partition by variant_id, location_id order by sequence) as sum_so_far
                from stock_movements
            ), sums as (
                select variant_id, location_id, sum(quantity) as units from ledger group by variant_id, location_id
            ), holding as materialized (
                select p.variant_id, p.location_id, p.quantity
                from reservations r, unnest(r.variants, r.locations, r.quantities) as p (variant_id, location_id, quantity)
                where r.ended_at is null
            ), held as (
                select variant_id, location_id, sum(quantity) as units from holding group by variant_id, location_id
            ), sold as (
                select variant_id, location_id, -sum(quantity) as units
                from stock_movements where kind = 'SALE' group by variant_id, location_id
            ), shipped as (
                select p.variant_id, p.location_id, sum(p.quantity) as units
                from reservations r, unnest(r.variants, r.locations, r.shipped) as p (variant_id, location_id, quantity)
                where r.shipped is not null
                group by p.variant_id, p.location_id
            ), wrong as (
                select 'ON_HAND' as book, variant_id, location_id, coalesce(l.units, 0) as expected, coalesce(s.on_hand, 0) as found
                from stock_items s full join sums l using (variant_id, location_id)
                where coalesce(l.units, 0) <> coalesce(s.on_hand, 0)
                union all
                select 'RESERVED', variant_id, location_id, coalesce(h.units, 0), coalesce(s.reserved, 0)
                from stock_items s full join held h using (variant_id, location_id)
                where coalesce(h.units, 0) <> coalesce(s.reserved, 0)
                union all
                select 'SHIPPED', variant_id, location_id, coalesce(l.units, 0), coalesce(r.units, 0)
                from sold l full join shipped r using (variant_id, location_id)
                where coalesce(l.units, 0) <> coalesce(r.units, 0)
                union all
                select distinct on (variant_id, location_id) 'BALANCE', variant_id, location_id, sum_so_far, balance
                from (select * from ledger where balance <> sum_so_far order by variant_id, location_id, sequence) l
            )
            select (select count(*) from stock_items) as items, (select count(*) from ledger) as movements,
                   (select count(*) from reservations where ended_at is null) as reservations,
                   w.book, w.variant_id, v.sku, coalesce(p.code, '') as location, w.expected, w.found
            from (select 1) one
                left join wrong w on true
                left join variants v on v.id = w.variant_id
                left join locations p on p.id = w.location_id
            order by v.sku, w.variant_id, location, w.book
            limit ?
            """;

    /** It reads everything, for which the time of other statements is too short. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcStockAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StockAuditView compare(int limit) {
        RunningTransaction.required();
        jdbc.sql("select set_config('statement_timeout', ?, true)")
                .param(Long.toString(PATIENCE.toMillis()))
                .query(String.class)
                .single();
        ResultSetExtractor<StockAuditView> toView = rows -> view(rows, limit);
        return jdbc.sql(COMPARE).param(limit + 1).query(toView);
    }

    private static StockAuditView view(ResultSet rows, int limit) throws SQLException {
        List<Discrepancy> discrepancies = new ArrayList<>();
        rows.next();
        long items = rows.getLong("items");
        long movements = rows.getLong("movements");
        long reservations = rows.getLong("reservations");
        do {
            if (rows.getString("book") != null) {
                discrepancies.add(discrepancy(rows));
            }
        } while (rows.next());
        boolean truncated = discrepancies.size() > limit;
        return new StockAuditView(
                items, movements, reservations, truncated ? discrepancies.subList(0, limit) : discrepancies, truncated);
    }

    private static Discrepancy discrepancy(ResultSet row) throws SQLException {
        String sku = row.getString("sku");
        return new Discrepancy(
                Book.valueOf(row.getString("book")),
                new VariantId(row.getObject("variant_id", UUID.class)),
                sku == null ? null : new Sku(sku),
                row.getString("location"),
                row.getLong("expected"),
                row.getLong("found"));
    }
}
