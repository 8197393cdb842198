package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Sku;
import java.util.Currency;
import java.util.Optional;

/** Prices as staff sees them. */
public interface PriceViews {

    /** The regular price of a variant for one unit, with those for greater quantities, if there is such a variant and it has one in this currency. */
    Optional<PriceView> find(Sku sku, Currency currency);

    /** Every change of a variant's prices, the newest first; empty if there is no such variant. */
    Optional<Page<PriceChangeView>> history(Sku sku, PageRequest page);
}
