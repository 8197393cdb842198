package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.SellableProduct;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.Reading;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what can be sold under SKUs and ids. */
public final class SellableVariants {

    private static final String SELLABLE = """
            select v.id, v.sku, v.options, v.weight_grams, p.id, p.name, p.tax_category, c.lineage, p.brand_id, p.tags, p.digital
            from variants v join products p on p.id = v.product_id left join categories c on c.id = p.category_id
            where v.deleted_at is null and p.deleted_at is null and p.status = 'published' and\s""";

    private final PersistenceJson json;

    /** Makes it of what it needs. */
    public SellableVariants(PersistenceJson json) {
        this.json = json;
    }

    /** What of these can be sold. */
    public Reading<List<SellableVariant>> of(Collection<Sku> skus, Collection<VariantId> ids) {
        if (ids.isEmpty()) {
            return new Reading<>(SELLABLE + "v.sku = any (?)", List.of(NamedVariants.skus(skus)), this::variants);
        }
        return skus.isEmpty()
                ? new Reading<>(SELLABLE + "v.id = any (?)", List.of(SqlValues.uuids(ids)), this::variants)
                : new Reading<>(
                        SELLABLE + "(v.sku = any (?) or v.id = any (?))",
                        NamedVariants.parameters(skus, ids),
                        this::variants);
    }

    private List<SellableVariant> variants(ResultSet rows) throws SQLException {
        List<SellableVariant> variants = new ArrayList<>();
        while (rows.next()) {
            variants.add(new SellableVariant(
                    new VariantId(rows.getObject(1, UUID.class)),
                    new Sku(rows.getString(2)),
                    String.join(" / ", json.readMap(rows.getString(3)).values()),
                    rows.getLong(4),
                    product(rows)));
        }
        return variants;
    }

    private static SellableProduct product(ResultSet row) throws SQLException {
        Array lineage = row.getArray(8);
        UUID brand = row.getObject(9, UUID.class);
        return new SellableProduct(
                new ProductId(row.getObject(5, UUID.class)),
                row.getString(6),
                new TaxCategory(row.getString(7)),
                row.getBoolean(11),
                lineage == null
                        ? Set.of()
                        : Arrays.stream((UUID[]) lineage.getArray())
                                .map(CategoryId::new)
                                .collect(Collectors.toSet()),
                brand == null ? null : new BrandId(brand),
                Set.copyOf(Arrays.asList((String[]) row.getArray(10).getArray())));
    }
}
