package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.application.merchandising.ImportRemark;
import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.domain.catalog.Slug;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about the rows of one product. */
final class ShopifyRemarks {

    private final Slug slug;
    private final List<ImportRemark> faults = new ArrayList<>();
    private final List<ImportRemark> warnings = new ArrayList<>();

    ShopifyRemarks(Slug slug) {
        this.slug = slug;
    }

    void fault(ShopifyRow row, Field field, String code, String message) {
        faults.add(new ImportRemark(row.line(), slug.value(), field, code, message));
    }

    void warn(ShopifyRow row, Field field, String code, String message) {
        warnings.add(new ImportRemark(row.line(), slug.value(), field, code, message));
    }

    List<ImportRemark> faults() {
        return List.copyOf(faults);
    }

    List<ImportRemark> warnings() {
        return List.copyOf(warnings);
    }
}
