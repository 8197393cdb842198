package dev.entrepot.persistence.storefront;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetails;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Details of products, one statement each.
 *
 * <p>What belongs to the product is looked up by scalar subqueries: each runs once and by its key, while the planner likes to read small
 * tables whole for a join. Variants come as JSON, so that nothing of the product is sent twice.
 */
public final class JdbcProductDetails implements ProductDetails {

    private static final String DETAIL = """
            select p.id, p.slug, p.name, p.description, p.status, p.category_id,
                   (select array[c.slug, c.name] from categories c where c.id = p.category_id),
                   p.brand_id, (select array[b.slug, b.name] from brands b where b.id = p.brand_id),
                   p.tax_category, p.tags, p.images, p.seo_title, p.seo_description,
                   (select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'barcode', v.barcode, 'options', v.options,
                               'weight', v.weight_grams, 'currency', pr.currency, 'unit', pr.unit, 'compare_at', pr.compare_at,
                               'prior_price', pr.prior_unit,
                               'stock', (select json_agg(json_build_object('location', s.location_id, 'on_hand', s.on_hand,
                                             'reserved', s.reserved, 'safety_stock', s.safety_stock,
                                             'low_stock_threshold', s.low_stock_threshold, 'backorder', s.backorder,
                                             'backorder_limit', s.backorder_limit, 'available_from', s.available_from))
                                         from stock_items s
                                         where s.variant_id = v.id
                                           and s.location_id = any (array(select l.id from locations l where l.active)))
                           ) order by v.position)
                    from variants v
                        left join prices pr on pr.variant_id = v.id and pr.list = 'base' and pr.min_quantity = 1 and pr.currency = (
                            select st.currency from stores st where st.id = nullif(current_setting('entrepot.store', true), '')::uuid)
                    where v.product_id = p.id and v.deleted_at is null),
                   p.created_at, p.updated_at, p.version, p.digital
            from products p
            where p.deleted_at is null""";

    private static final String BY_ID = " and p.id = ?";

    // The choice is made in a select of its own: beside row-level security no index is used for a comparison with
    // coalesce.
    private static final String BY_SLUG = """
             and p.id = (select coalesce(
                (select q.id from products q where q.slug = ? and q.deleted_at is null),
                (select f.product_id
                 from product_former_slugs f join products q on q.id = f.product_id and q.deleted_at is null
                 where f.slug = ?
                 order by f.sequence desc
                 limit 1)))
            """;

    private static final String PUBLISHED = " and p.status = 'published'";

    private final JdbcClient jdbc;
    private final PersistenceJson json;

    /** Makes it of what it needs. */
    public JdbcProductDetails(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<ProductDetailView> find(ProductId id, Visibility visibility) {
        return find(BY_ID, visibility, List.of(id.value()));
    }

    @Override
    public Optional<ProductDetailView> findBySlug(Slug slug, Visibility visibility) {
        return find(BY_SLUG, visibility, List.of(slug.value(), slug.value()));
    }

    private Optional<ProductDetailView> find(String wanted, Visibility visibility, List<Object> parameters) {
        return jdbc.sql(DETAIL + (visibility == Visibility.PUBLISHED ? PUBLISHED : "") + wanted)
                .params(parameters)
                .query((row, number) -> detail(row))
                .optional();
    }

    private ProductDetailView detail(ResultSet row) throws SQLException {
        return new ProductDetailView(
                new ProductId(row.getObject(1, UUID.class)),
                new Slug(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Statuses.of(row.getString(5)),
                category(row.getObject(6, UUID.class), row, 7),
                brand(row.getObject(8, UUID.class), row, 9),
                new TaxCategory(row.getString(10)),
                row.getBoolean(19),
                List.of(texts(row, 11)),
                json.readList(row.getString(12), ImageLink.class),
                row.getString(13),
                row.getString(14),
                json.readList(row.getString(15), VariantOfferRow.class).stream()
                        .map(VariantOfferRow::view)
                        .toList(),
                row.getObject(16, OffsetDateTime.class).toInstant(),
                row.getObject(17, OffsetDateTime.class).toInstant(),
                row.getLong(18));
    }

    private static ProductDetailView.@Nullable CategoryRef category(@Nullable UUID id, ResultSet row, int names)
            throws SQLException {
        if (id == null) {
            return null;
        }
        String[] slugAndName = texts(row, names);
        return new ProductDetailView.CategoryRef(new CategoryId(id), new Slug(slugAndName[0]), slugAndName[1]);
    }

    private static ProductDetailView.@Nullable BrandRef brand(@Nullable UUID id, ResultSet row, int names)
            throws SQLException {
        if (id == null) {
            return null;
        }
        String[] slugAndName = texts(row, names);
        return new ProductDetailView.BrandRef(new BrandId(id), new Slug(slugAndName[0]), slugAndName[1]);
    }

    private static String[] texts(ResultSet row, int column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
