package dev.entrepot.application.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.pricing.shipping.ShippingBook;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.Collection;
import java.util.Currency;

/**
 * Gathers the prices, promotions, taxes and shipping methods of one moment.
 *
 * <p>They come by four ports, three of which are usually answered from memory. All carry the version of the shop's pricing rules at
 * which they were read, and they are read again until those agree, so that no quote mixes old rules with new ones. After some
 * attempts that is given up as a {@link ConcurrentChange}.
 */
public final class CurrentRules {

    private static final int MAX_ATTEMPTS = 5;

    private final PriceLists priceLists;
    private final Promotions promotions;
    private final TaxRates taxRates;
    private final ShippingMethods shippingMethods;

    /** Makes it of the ports that it needs. */
    public CurrentRules(
            PriceLists priceLists, Promotions promotions, TaxRates taxRates, ShippingMethods shippingMethods) {
        this.priceLists = priceLists;
        this.promotions = promotions;
        this.taxRates = taxRates;
        this.shippingMethods = shippingMethods;
    }

    /** The rules as far as memories know them: what a shopper is shown. */
    public Rules known(Currency currency, Collection<VariantId> variants) {
        return gather(priceLists.book(currency, variants, 0), variants);
    }

    /** The rules as they are now, whatever memories know. Belongs to a running transaction. */
    public Rules present(Currency currency, Collection<VariantId> variants) {
        return present(priceLists.book(currency, variants, PriceLists.PRESENT), variants);
    }

    /**
     * The rules as they are now, whatever memories know: what a buyer is charged. Belongs to a running transaction.
     *
     * @param prices those of the variants, as they were found a moment ago in the same transaction
     */
    public Rules present(PriceBook prices, Collection<VariantId> variants) {
        return gather(prices, variants);
    }

    /** Where promotions are kept. */
    Promotions promotions() {
        return promotions;
    }

    /** The promotions as far as memories know them. */
    PromotionBook knownPromotions() {
        return promotions.book(0);
    }

    private Rules gather(PriceBook first, Collection<VariantId> variants) {
        PriceBook prices = first;
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            PromotionBook promotionBook = promotions.book(prices.version());
            TaxTable taxes = taxRates.table(prices.version());
            ShippingBook shipping = shippingMethods.book(prices.version());
            long newest = Math.max(shipping.version(), Math.max(promotionBook.version(), taxes.version()));
            boolean together = promotionBook.version() == newest && taxes.version() == newest;
            if (together && shipping.version() == newest && prices.version() == newest) {
                return new Rules(prices, promotionBook, taxes, shipping);
            }
            prices = priceLists.book(first.currency(), variants, Math.max(prices.version(), newest));
        }
        throw new ConcurrentChange("the pricing rules");
    }

    /** The prices of some variants, the promotions, the taxes and the shipping methods of one moment. */
    public record Rules(PriceBook prices, PromotionBook promotions, TaxTable taxes, ShippingBook shipping) {}
}
