package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.persistence.shared.Overtaken;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.Reading;
import dev.entrepot.persistence.shared.RunningTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Products in PostgreSQL. Deleted ones and variants that are no longer offered stay as rows that are not live. */
public final class JdbcProducts implements Products {

    private static final ProductRowMapper ROWS = ProductRowMapper.INSTANCE;

    private static final String PRODUCTS = """
            select p.id, p.slug, p.name, p.description, p.status, p.category_id, p.brand_id, p.tax_category, p.digital, p.tags, p.images,
                   p.seo_title, p.seo_description, p.created_at, p.updated_at, p.deleted_at, p.deleted_by, p.version,
                   (select json_agg(json_build_object('id', v.id, 'product_id', v.product_id, 'sku', v.sku, 'barcode', v.barcode,
                               'options', v.options, 'weight_grams', v.weight_grams, 'position', v.position) order by v.position)
                    from variants v where v.product_id = p.id and v.deleted_at is null) as variants,
                   array(select f.slug from product_former_slugs f where f.product_id = p.id order by f.sequence) as former_slugs
            from products p
            where p.deleted_at is null and\s""";

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final SlugClaims slugs;
    private final ProductWriting writing;
    private final SellableVariants sellable;

    /** Makes it of what it needs. */
    public JdbcProducts(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.slugs = SlugClaims.ofProducts(jdbc);
        this.writing = new ProductWriting(jdbc, json);
        this.sellable = new SellableVariants(json);
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return jdbc.sql(PRODUCTS + "p.id = ?")
                .param(id.value())
                .query((row, number) -> product(row))
                .optional();
    }

    @Override
    public List<Product> findBySlugs(Collection<Slug> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(PRODUCTS + "p.slug = any (?)")
                .param(array("text", wanted, Slug::value))
                .query((row, number) -> product(row))
                .list();
    }

    @Override
    public List<SellableVariant> findSellable(Collection<Sku> skus, Collection<VariantId> ids) {
        if (skus.isEmpty() && ids.isEmpty()) {
            return List.of();
        }
        Reading<List<SellableVariant>> reading = sellable.of(skus, ids);
        return jdbc.sql(reading.sql()).params(reading.parameters()).query(reading.rows());
    }

    @Override
    public Map<Sku, VariantId> findVariantsBySku(Collection<Sku> skus) {
        Map<Sku, VariantId> found = new HashMap<>();
        if (!skus.isEmpty()) {
            jdbc.sql("select sku, id from variants where sku = any (?) and deleted_at is null")
                    .param(array("text", skus, Sku::value))
                    .query(row -> {
                        found.put(new Sku(row.getString(1)), new VariantId(row.getObject(2, UUID.class)));
                    });
        }
        return found;
    }

    @Override
    public Map<VariantId, Sku> findSkus(Collection<VariantId> ids) {
        Map<VariantId, Sku> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, sku from variants where id = any (?) and deleted_at is null")
                    .param(array("uuid", ids, VariantId::value))
                    .query(row -> {
                        found.put(new VariantId(row.getObject(1, UUID.class)), new Sku(row.getString(2)));
                    });
        }
        return found;
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return slugs.claim(wanted);
    }

    @Override
    public void addAll(Collection<Product> products) {
        RunningTransaction.required();
        if (products.isEmpty()) {
            return;
        }
        ProductBatch batch = ProductBatch.of(products);
        ProductClashes.of(batch, jdbc).demandNone();
        Overtaken.write("a product", () -> writing.add(batch));
    }

    @Override
    public void updateAll(Collection<Product> products) {
        RunningTransaction.required();
        if (products.isEmpty()) {
            return;
        }
        ProductBatch batch = ProductBatch.of(products);
        List<UUID> slugsToPutAside = ProductClashes.of(batch, jdbc).demandNone();
        Overtaken.write("a product", () -> writing.update(batch, slugsToPutAside));
    }

    @Override
    public long countIn(CategoryId category) {
        return count("select count(*) from products where category_id = ? and deleted_at is null", category.value());
    }

    @Override
    public long countOf(BrandId brand) {
        return count("select count(*) from products where brand_id = ? and deleted_at is null", brand.value());
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private Product product(ResultSet row) throws SQLException {
        return Product.restore(ROWS.snapshot(
                productRow(row), json.readList(row.getString("variants"), VariantRow.class), List.of((String[])
                        row.getArray("former_slugs").getArray())));
    }

    private ProductRow productRow(ResultSet row) throws SQLException {
        return new ProductRow(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                row.getString("status"),
                row.getObject("category_id", UUID.class),
                row.getObject("brand_id", UUID.class),
                row.getString("tax_category"),
                row.getBoolean("digital"),
                List.of((String[]) row.getArray("tags").getArray()),
                json.readList(row.getString("images"), ImageLink.class),
                row.getString("seo_title"),
                row.getString("seo_description"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("deleted_at", OffsetDateTime.class)),
                row.getString("deleted_by"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static <T> SqlArrayValue array(String type, Collection<T> values, Function<T, ?> text) {
        return new SqlArrayValue(type, values.stream().map(text).distinct().toArray());
    }
}
