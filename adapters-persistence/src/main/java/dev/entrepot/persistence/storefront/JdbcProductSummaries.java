package dev.entrepot.persistence.storefront;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.storefront.ProductFilter;
import dev.entrepot.application.storefront.ProductOrdering;
import dev.entrepot.application.storefront.ProductSummaries;
import dev.entrepot.application.storefront.ProductSummaryView;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.CountedPages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of products by one statement, and a second one for their number where the page does not tell it. */
public final class JdbcProductSummaries implements ProductSummaries {

    private static final String COLUMNS = """
            select p.id, p.slug, p.name, p.status, o.sku, o.currency, o.lowest, o.compare_at, p.images -> 0 ->> 'url',
                   p.images -> 0 ->> 'alt', c.slug, b.slug, o.in_stock, o.variants, p.created_at, o.prior,
                   o.low_stock
            """;

    // "offset 0" has what belongs to the few products of the page looked up by key: the planner may read whole tables
    // for a join.
    private static final String JOINS = """
            cross join lateral (select * from product_offers o where o.product_id = p.id offset 0) o
            left join lateral (select c.slug from categories c where c.id = p.category_id offset 0) c on true
            left join lateral (select b.slug from brands b where b.id = p.brand_id offset 0) b on true
            """;

    private final JdbcClient jdbc;
    private final CountedPages<ProductFilter> counted;

    /** Makes it of what it needs. */
    public JdbcProductSummaries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.counted = new CountedPages<>(clock);
    }

    @Override
    public Page<ProductSummaryView> list(ProductFilter filter, ProductOrdering ordering, PageRequest page) {
        ListedProducts listed = new ListedProducts(filter);
        return counted.page(items(listed, ordering, page), page, filter, () -> count(listed));
    }

    private List<ProductSummaryView> items(ListedProducts listed, ProductOrdering ordering, PageRequest page) {
        List<Object> parameters = listed.parameters();
        // The size is in the text, since a plan for a page of unknown size is one for a page of thousands.
        String limit = " limit " + page.size();
        String lookedAt = limit;
        if (page.offset() > 0) {
            lookedAt = " limit ?";
            limit += " offset ?";
            if (listed.byCategory()) {
                parameters.add(page.offset() + page.size());
            }
            parameters.add(page.offset());
        }
        boolean byPrice = ordering.key() == ProductOrdering.Key.PRICE;
        String from = byPrice ? listed.fromOffersWhere() : listed.fromWhere();
        String order = " order by " + order(ordering, "p", "o");
        String sql;
        if (listed.byCategory()) {
            sql = listed.with() + COLUMNS + "from (select found.id from branch cross join lateral (select p.*"
                    + (byPrice ? ", o.lowest " : " ") + from + order + lookedAt + ") found order by "
                    + order(ordering, "found", "found") + limit
                    + ") page join products p on p.id = page.id " + JOINS + order;
        } else if (page.offset() > 0) {
            sql = COLUMNS + "from (select p.id " + from + order + limit + ") page join products p on p.id = page.id "
                    + JOINS + order;
        } else {
            sql = COLUMNS + "from (select p.* " + from + order + limit + ") p " + JOINS + order;
        }
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> summary(row))
                .list();
    }

    private static String order(ProductOrdering ordering, String table, String offers) {
        String direction = ordering.descending() ? " desc" : "";
        String first = switch (ordering.key()) {
            case NAME -> table + ".name" + direction;
            case CREATED_AT -> table + ".created_at" + direction;
            case UPDATED_AT -> table + ".updated_at" + direction;
            case PRICE -> offers + ".lowest" + direction + " nulls last";
        };
        return first + ", " + table + ".id" + direction;
    }

    private long count(ListedProducts listed) {
        String one = "select count(*) as number " + listed.fromWhere();
        return jdbc.sql(
                        listed.byCategory()
                                ? listed.with() + "select coalesce(sum(number), 0) from branch cross join lateral ("
                                        + one + ") counted"
                                : one)
                .params(listed.parameters())
                .query(Long.class)
                .single();
    }

    private static ProductSummaryView summary(ResultSet row) throws SQLException {
        String currency = row.getString(6);
        Money price = currency == null ? null : Money.ofMinor(row.getLong(7), Currency.getInstance(currency));
        String imageUrl = row.getString(9);
        return new ProductSummaryView(
                new ProductId(row.getObject(1, UUID.class)),
                new Slug(row.getString(2)),
                row.getString(3),
                Statuses.of(row.getString(4)),
                row.getString(5),
                price,
                price == null ? null : money(row, 8, price.currency()),
                price == null ? null : money(row, 16, price.currency()),
                imageUrl == null ? null : new ImageLink(imageUrl, row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getBoolean(13),
                row.getBoolean(17),
                row.getInt(14),
                row.getObject(15, OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money money(ResultSet row, int column, Currency currency) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? null : Money.ofMinor(minor, currency);
    }
}
