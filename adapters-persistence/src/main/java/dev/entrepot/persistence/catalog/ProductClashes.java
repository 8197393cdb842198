package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Looks up, by one statement, what stands in the way of writing some products, so that a refusal can name it. */
final class ProductClashes {

    private static final String LOOK_UP = """
            select 'slug' as kind, p.slug as value, p.id as holder
            from products p where p.slug = any (:slugs) and p.deleted_at is null
            union all
            select 'sku', v.sku, v.product_id
            from variants v where v.sku = any (:skus) and v.deleted_at is null
            union all
            select 'category', null, c.id from categories c where c.id = any (:categories)
            union all
            select 'brand', null, b.id from brands b where b.id = any (:brands)
            """;

    private final ProductBatch batch;
    private final Map<String, UUID> slugHolders = new HashMap<>();
    private final Map<String, UUID> skuHolders = new HashMap<>();
    private final Set<UUID> categories = new HashSet<>();
    private final Set<UUID> brands = new HashSet<>();

    private ProductClashes(ProductBatch batch) {
        this.batch = batch;
    }

    static ProductClashes of(ProductBatch batch, JdbcClient jdbc) {
        ProductClashes clashes = new ProductClashes(batch);
        jdbc.sql(LOOK_UP)
                .param("slugs", array("text", clashes.live().map(ProductRow::slug)))
                .param("skus", array("text", batch.variants().stream().map(VariantRow::sku)))
                .param("categories", array("uuid", batch.products().stream().map(ProductRow::categoryId)))
                .param("brands", array("uuid", batch.products().stream().map(ProductRow::brandId)))
                .query(row -> {
                    clashes.note(row.getString("kind"), row.getString("value"), row.getObject("holder", UUID.class));
                });
        return clashes;
    }

    private static SqlArrayValue array(String type, Stream<?> values) {
        return new SqlArrayValue(
                type, values.filter(Objects::nonNull).distinct().toArray());
    }

    private void note(String kind, @Nullable String value, UUID holder) {
        switch (kind) {
            case "slug" -> slugHolders.put(Objects.requireNonNull(value), holder);
            case "sku" -> skuHolders.put(Objects.requireNonNull(value), holder);
            case "category" -> categories.add(holder);
            default -> brands.add(holder);
        }
    }

    private Stream<ProductRow> live() {
        return batch.products().stream().filter(ProductRow::live);
    }

    /**
     * Refuses what cannot be written.
     *
     * @return the products of the batch whose present slugs go to others of the batch
     */
    List<UUID> demandNone() {
        demandReferences();
        demandSkus();
        return demandSlugs();
    }

    private void demandReferences() {
        for (ProductRow product : batch.products()) {
            UUID category = product.categoryId();
            if (category != null && !categories.contains(category)) {
                throw new CatalogRefusal.UnknownReference("category_id", new CategoryId(category));
            }
            UUID brand = product.brandId();
            if (brand != null && !brands.contains(brand)) {
                throw new CatalogRefusal.UnknownReference("brand_id", new BrandId(brand));
            }
        }
    }

    private void demandSkus() {
        Set<UUID> own = new HashSet<>();
        batch.products().forEach(product -> own.add(product.id()));
        Set<String> seen = new HashSet<>();
        Set<String> taken = new TreeSet<>();
        for (VariantRow variant : batch.variants()) {
            UUID holder = skuHolders.get(variant.sku());
            if (!seen.add(variant.sku()) || (holder != null && !own.contains(holder))) {
                taken.add(variant.sku());
            }
        }
        if (!taken.isEmpty()) {
            throw new CatalogRefusal.SkuTaken(List.copyOf(taken));
        }
    }

    private List<UUID> demandSlugs() {
        Map<UUID, ProductRow> own = new HashMap<>();
        batch.products().forEach(product -> own.put(product.id(), product));
        Set<String> seen = new HashSet<>();
        List<UUID> changingHands = new ArrayList<>();
        live().forEach(product -> {
            UUID holder = slugHolders.get(product.slug());
            boolean another = holder != null && !holder.equals(product.id());
            if (!seen.add(product.slug()) || (another && !own.containsKey(holder))) {
                throw new CatalogRefusal.SlugTaken(new Slug(product.slug()));
            }
            if (another) {
                changingHands.add(holder);
            }
        });
        return changingHands;
    }
}
