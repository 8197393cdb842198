package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.shared.Money;
import java.util.Currency;
import java.util.List;

/**
 * The price of some units of one variant. What a promotion gives along is a line as well: it costs nothing, and its one adjustment, of
 * nothing, names the promotion.
 *
 * @param price the price of one unit, and the list that it came from
 * @param taxIncluded whether the price, and so the totals, contain the tax
 * @param subtotal unit price times quantity
 * @param adjustments what promotions took off, in the order in which they were applied
 * @param total subtotal less adjustments: with the tax if the price includes it, without it if not
 * @param taxes what is taken of this line, by rate
 */
public record QuoteLine(
        VariantId variant,
        Sku sku,
        int quantity,
        Price price,
        boolean taxIncluded,
        Money subtotal,
        List<Adjustment> adjustments,
        Money total,
        List<TaxLine> taxes) {

    /** Copies the lists. */
    public QuoteLine {
        adjustments = List.copyOf(adjustments);
        taxes = List.copyOf(taxes);
    }

    /** A gift's line. */
    static QuoteLine of(GiftLine gift, Currency currency, boolean taxIncluded) {
        Money nothing = Money.zero(currency);
        return new QuoteLine(
                gift.variant(),
                gift.sku(),
                gift.quantity(),
                Price.ofGift(currency),
                taxIncluded,
                nothing,
                List.of(new Adjustment(gift.promotion(), gift.name(), nothing)),
                nothing,
                List.of());
    }

    /** Whether a promotion gives it along. */
    public boolean isGift() {
        return price.isGift();
    }

    /** What all promotions took off together. */
    public Money discount() {
        return subtotal.minus(total);
    }

    /** What all taxes take together. */
    public Money tax() {
        return Money.total(total.currency(), taxes.stream().map(TaxLine::amount).toList());
    }
}
