package dev.entrepot.persistence.pricing;

import dev.entrepot.application.pricing.PriceChangeView;
import dev.entrepot.application.pricing.PriceView;
import dev.entrepot.application.pricing.PriceViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prices as staff sees them, from PostgreSQL. */
public final class JdbcPriceViews implements PriceViews {

    private static final String FIND = """
            select p.unit, p.compare_at, p.prior_unit, p.min_quantity, p.list, p.currency
            from variants v
                join prices p on p.variant_id = v.id and p.list = 'base' and p.currency = ?
            where v.sku = ? and v.deleted_at is null
            order by p.min_quantity
            """;

    private static final String HISTORY = """
            select h.list, h.currency, h.min_quantity, h.old_unit, h.old_compare_at, h.new_unit, h.new_compare_at, h.changed_by, h.reason,
                h.changed_at
            from price_changes h
            where h.variant_id = (select v.id from variants v where v.sku = ? and v.deleted_at is null)
            order by h.sequence desc
            limit ? offset ?
            """;

    /** No row if there is no such variant. */
    private static final String COUNT = """
            select (select count(*) from price_changes h where h.variant_id = v.id)
            from variants v
            where v.sku = ? and v.deleted_at is null
            """;

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcPriceViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PriceView> find(Sku sku, Currency currency) {
        return jdbc.sql(FIND)
                .param(currency.getCurrencyCode())
                .param(sku.value())
                .query(rows -> {
                    return view(sku, currency, rows);
                });
    }

    private static Optional<PriceView> view(Sku sku, Currency currency, ResultSet rows) throws SQLException {
        if (!rows.next() || rows.getInt("min_quantity") != 1) {
            return Optional.empty();
        }
        Money unit = Money.ofMinor(rows.getLong("unit"), currency);
        Money compareAt = money(rows, "compare_at", currency);
        Money prior = money(rows, "prior_unit", currency);
        List<PriceView.Tier> tiers = new ArrayList<>();
        while (rows.next()) {
            Price price = Objects.requireNonNull(PriceRow.price(rows, "unit", "compare_at"));
            tiers.add(new PriceView.Tier(
                    new PriceTier(rows.getInt("min_quantity"), price), money(rows, "prior_unit", currency)));
        }
        return Optional.of(new PriceView(sku, unit, compareAt, tiers, prior));
    }

    @Override
    public Optional<Page<PriceChangeView>> history(Sku sku, PageRequest page) {
        Optional<Long> count =
                jdbc.sql(COUNT).param(sku.value()).query(Long.class).optional();
        return count.map(
                number -> new Page<>(number > page.offset() ? changes(sku, page) : List.of(), number, false, page));
    }

    private List<PriceChangeView> changes(Sku sku, PageRequest page) {
        return jdbc.sql(HISTORY)
                .param(sku.value())
                .param(page.size())
                .param(page.offset())
                .query((row, number) -> new PriceChangeView(
                        row.getString("list"),
                        row.getInt("min_quantity"),
                        PriceRow.price(row, "old_unit", "old_compare_at"),
                        PriceRow.price(row, "new_unit", "new_compare_at"),
                        row.getString("changed_by"),
                        row.getString("reason"),
                        SqlValues.instant(row, "changed_at")))
                .list();
    }

    private static @Nullable Money money(ResultSet row, String column, Currency currency) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? null : Money.ofMinor(minor, currency);
    }
}
