package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import java.util.Optional;

/** Price lists as staff sees them. The list of regular prices is not among them. */
public interface PriceListViews {

    /** The lists without their prices, by their codes. */
    Page<PriceLists.Versioned> list(PageRequest page);

    /**
     * The prices of a list, those of one variant together, by rising quantity; without those of deleted variants.
     *
     * @return empty if there is no such list
     */
    Optional<Page<PriceListEntryView>> entries(String code, PageRequest page);
}
