package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change of a price, as those who decide see it.
 *
 * @param sku of the variant
 * @param present what the price is now; none if there is none
 */
public record PriceProposalView(
        Sku sku, PriceProposal proposal, @Nullable Price present) {}
