package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.application.merchandising.ImportRemark;
import dev.entrepot.application.merchandising.ImportedProduct;
import java.util.List;

/** What the rows of one handle come to. */
sealed interface ShopifyEntry {

    /** A product. */
    record Parsed(ImportedProduct product, List<ImportRemark> warnings) implements ShopifyEntry {}

    /** No product, and why not. */
    record Refused(List<ImportRemark> faults) implements ShopifyEntry {}
}
