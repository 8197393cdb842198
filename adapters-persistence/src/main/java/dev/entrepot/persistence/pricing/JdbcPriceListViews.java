package dev.entrepot.persistence.pricing;

import dev.entrepot.application.pricing.PriceListEntryView;
import dev.entrepot.application.pricing.PriceListViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Price lists as staff sees them, from PostgreSQL. */
public final class JdbcPriceListViews implements PriceListViews {

    private static final String LISTS =
            "select " + PriceListColumns.NAMES + ", l.version from price_lists l order by l.code limit ? offset ?";

    /** The few of the page are chosen first, by the indexes alone, and what belongs to each is looked up then. */
    private static final String ENTRIES =
            "select p.variant_id, p.sku, p.currency, p.list, p.min_quantity, p.unit, p.compare_at, "
                    + PriorPriceColumn.PRIOR_UNIT + """
            from (
                select p.*, v.sku from prices p
                    join lateral (select sku from variants where id = p.variant_id and deleted_at is null offset 0) v on true
                where p.named_list = ?
                order by p.variant_id, p.min_quantity limit ? offset ?
            ) p
            """ + PriorPriceColumn.JOINS
                    + "order by p.variant_id, p.min_quantity";

    /** No row if there is no such list. */
    private static final String COUNT = """
            select (select count(*) from (
                select p.variant_id from prices p
                    join lateral (select id from variants where id = p.variant_id and deleted_at is null offset 0) v on true
                where p.named_list = l.code) counted)
            from price_lists l
            where l.code = ?
            """;

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcPriceListViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<PriceLists.Versioned> list(PageRequest page) {
        long count =
                jdbc.sql("select count(*) from price_lists").query(Long.class).single();
        List<PriceLists.Versioned> lists = jdbc.sql(LISTS)
                .param(page.size())
                .param(page.offset())
                .query((row, number) -> new PriceLists.Versioned(PriceListColumns.read(row), row.getLong("version")))
                .list();
        return new Page<>(lists, count, false, page);
    }

    @Override
    public Optional<Page<PriceListEntryView>> entries(String code, PageRequest page) {
        Optional<Long> count = jdbc.sql(COUNT).param(code).query(Long.class).optional();
        return count.map(
                number -> new Page<>(number > page.offset() ? read(code, page) : List.of(), number, false, page));
    }

    private List<PriceListEntryView> read(String code, PageRequest page) {
        return jdbc.sql(ENTRIES)
                .param(code)
                .param(page.size())
                .param(page.offset())
                .query((row, number) -> entry(row))
                .list();
    }

    private static PriceListEntryView entry(ResultSet row) throws SQLException {
        return new PriceListEntryView(
                new VariantId(row.getObject("variant_id", UUID.class)),
                new Sku(row.getString("sku")),
                new PriceTier(
                        row.getInt("min_quantity"), Objects.requireNonNull(PriceRow.price(row, "unit", "compare_at"))),
                PriceRow.money(row, "prior_unit"));
    }
}
