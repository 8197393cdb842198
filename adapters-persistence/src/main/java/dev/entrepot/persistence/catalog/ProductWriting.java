package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The statements that write products. Each takes any number of rows, as JSON. */
final class ProductWriting {

    private static final String PRODUCT_ROWS = """
            json_to_recordset(cast(:products as json)) as r (
                id uuid, slug text, name text, description text, status text, category_id uuid, brand_id uuid, tax_category text,
                digital boolean, tags text[], images jsonb, seo_title text, seo_description text, created_at timestamptz, updated_at timestamptz,
                deleted_at timestamptz, deleted_by text, version bigint)
            """;

    private static final String ADD_PRODUCTS = """
            insert into products (id, slug, name, description, status, category_id, brand_id, tax_category, digital, tags, images, seo_title,
                seo_description, created_at, updated_at, deleted_at, deleted_by, version)
            select id, slug, name, description, status, category_id, brand_id, tax_category, digital, tags, images, seo_title,
                seo_description, created_at, updated_at, deleted_at, deleted_by, version + 1
            from\s""" + PRODUCT_ROWS;

    private static final String UPDATE_PRODUCTS = """
            update products p
            set slug = r.slug, name = r.name, description = r.description, status = r.status, category_id = r.category_id,
                brand_id = r.brand_id, tax_category = r.tax_category, digital = r.digital, tags = r.tags, images = r.images, seo_title = r.seo_title,
                seo_description = r.seo_description, updated_at = r.updated_at, deleted_at = r.deleted_at,
                deleted_by = r.deleted_by, version = r.version + 1
            from\s""" + PRODUCT_ROWS + """
            where p.id = r.id and p.version = r.version and p.deleted_at is null
            """;

    /** Puts slugs aside that are to change hands among the products of one update; what they become is written right after. */
    private static final String PUT_SLUGS_ASIDE =
            "update products set slug = 'put-aside-' || id where id = any (:products) and deleted_at is null";

    private static final String VARIANT_ROWS = """
            json_to_recordset(cast(:variants as json)) as r (
                id uuid, product_id uuid, sku text, barcode text, options json, weight_grams bigint, position integer)
            """;

    /** Variants that are gone, and those whose SKU changes, so that SKUs can change hands. */
    private static final String RETIRE_VARIANTS = """
            update variants v set deleted_at = now()
            where v.product_id = any (:products) and v.deleted_at is null
              and not exists (select 1 from\s""" + VARIANT_ROWS + " where r.id = v.id and r.sku = v.sku)";

    private static final String WRITE_VARIANTS = """
            insert into variants (id, product_id, sku, barcode, options, weight_grams, position)
            select id, product_id, sku, barcode, options, weight_grams, position from\s""" + VARIANT_ROWS + """
            on conflict (tenant_id, id) do update
            set sku = excluded.sku, barcode = excluded.barcode, options = excluded.options, weight_grams = excluded.weight_grams,
                position = excluded.position, deleted_at = null
            """;

    private static final String FORMER_SLUG_ROWS = """
            json_to_recordset(cast(:slugs as json)) as r (product_id uuid, slug text, position integer)
            """;

    private static final String WRITE_FORMER_SLUGS = """
            with gone as (
                delete from product_former_slugs f
                where f.product_id = any (:products)
                  and not exists (select 1 from\s""" + FORMER_SLUG_ROWS + """
                where r.product_id = f.product_id and r.slug = f.slug)
            )
            insert into product_former_slugs (product_id, slug)
            select product_id, slug from\s""" + FORMER_SLUG_ROWS + """
            order by product_id, position
            on conflict (tenant_id, product_id, slug) do nothing
            """;

    private final JdbcClient jdbc;
    private final PersistenceJson json;

    ProductWriting(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ProductBatch batch) {
        jdbc.sql(ADD_PRODUCTS).param("products", json.write(batch.products())).update();
        jdbc.sql(WRITE_VARIANTS).param("variants", json.write(batch.variants())).update();
        if (!batch.formerSlugs().isEmpty()) {
            writeFormerSlugs(batch);
        }
    }

    void update(ProductBatch batch, List<UUID> slugsToPutAside) {
        if (!slugsToPutAside.isEmpty()) {
            jdbc.sql(PUT_SLUGS_ASIDE)
                    .param("products", new SqlArrayValue("uuid", slugsToPutAside.toArray()))
                    .update();
        }
        int updated = jdbc.sql(UPDATE_PRODUCTS)
                .param("products", json.write(batch.products()))
                .update();
        if (updated != batch.products().size()) {
            throw new ConcurrentChange("a product");
        }
        String variants = json.write(batch.variants());
        jdbc.sql(RETIRE_VARIANTS)
                .param("products", batch.ids())
                .param("variants", variants)
                .update();
        jdbc.sql(WRITE_VARIANTS).param("variants", variants).update();
        writeFormerSlugs(batch);
    }

    private void writeFormerSlugs(ProductBatch batch) {
        jdbc.sql(WRITE_FORMER_SLUGS)
                .param("products", batch.ids())
                .param("slugs", json.write(batch.formerSlugs()))
                .update();
    }
}
