package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.persistence.shared.SqlValues;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.support.SqlArrayValue;

/** Variants that clients name by SKU or by id, for statements about them that do not wait until their ids are known. */
public final class NamedVariants {

    /** An array of their ids, as a part of a statement; its question marks stand for {@link #parameters}. */
    public static final String IDS = """
            array(select n.id from variants n where n.sku = any (?) and n.deleted_at is null union all select unnest(?))""";

    private NamedVariants() {}

    /** What stands for the question marks. */
    public static List<SqlArrayValue> parameters(Collection<Sku> skus, Collection<VariantId> ids) {
        return List.of(skus(skus), SqlValues.uuids(ids));
    }

    static SqlArrayValue skus(Collection<Sku> skus) {
        return new SqlArrayValue("text", skus.stream().map(Sku::value).toArray());
    }
}
