package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.support.SqlArrayValue;

/** Products as rows. Those that are deleted have no variants any more: that is what frees their SKUs. */
record ProductBatch(List<ProductRow> products, List<VariantRow> variants, List<FormerSlugRow> formerSlugs) {

    private static final ProductRowMapper ROWS = ProductRowMapper.INSTANCE;

    static ProductBatch of(Collection<Product> products) {
        ProductBatch batch = new ProductBatch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Product product : products) {
            batch.take(product.snapshot());
        }
        return batch;
    }

    private void take(Product.Snapshot snapshot) {
        ProductRow product = ROWS.row(snapshot);
        products.add(product);
        int position = 0;
        if (product.live()) {
            for (Variant variant : snapshot.variants()) {
                variants.add(ROWS.row(variant, product.id(), position++));
            }
        }
        position = 0;
        for (Slug former : snapshot.formerSlugs()) {
            formerSlugs.add(new FormerSlugRow(product.id(), former.value(), position++));
        }
    }

    SqlArrayValue ids() {
        return new SqlArrayValue("uuid", products.stream().map(ProductRow::id).toArray());
    }
}
