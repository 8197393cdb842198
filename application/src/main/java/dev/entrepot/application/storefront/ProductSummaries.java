package dev.entrepot.application.storefront;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;

/** Products as they stand in lists. */
public interface ProductSummaries {

    /** One page of the products that pass the filter. At most two statements, whatever the page. */
    Page<ProductSummaryView> list(ProductFilter filter, ProductOrdering ordering, PageRequest page);
}
